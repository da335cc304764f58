// Which pictures are accepted, by name. They outlive a reload where the browser keeps things for pages.

/** The marks of this report; `known` maps names that can be accepted to the digests of their bytes. */
function createMarks(key, known) {
  const accepted = new Set(readMarks(key).filter((name) => known.has(name)));
  const save = () => writeMarks(key, [...accepted]);
  return {
    can: (name) => known.has(name),
    has: (name) => accepted.has(name),
    get size() {
      return accepted.size;
    },
    set(name, isAccepted) {
      if (isAccepted && known.has(name)) accepted.add(name);
      else accepted.delete(name);
      save();
    },
    /** What `descent check --accept` reads, in the order of the report. */
    get exported() {
      const accept = [...known]
        .filter(([name]) => accepted.has(name))
        .map(([name, sha256]) => ({ name, sha256 }));
      return JSON.stringify({ schema: "check-accept/1", accept }, null, 2) + "\n";
    },
  };
}

/** The names that were kept; none where nothing is, or where the browser forbids it. */
function readMarks(key) {
  try {
    const names = JSON.parse(localStorage.getItem(key));
    return Array.isArray(names) ? names : [];
  } catch {
    return [];
  }
}

function writeMarks(key, names) {
  try {
    localStorage.setItem(key, JSON.stringify(names));
  } catch {
    // They last as long as the page then.
  }
}

/** Has the browser save a text as a file. */
function saveFile(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
