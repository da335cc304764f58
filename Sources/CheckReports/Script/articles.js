// Which picture is selected: its article alone is shown.

/** Shows one entry; `onSelect` is told of each. */
function createSelection(entries, onSelect) {
  let current = null;
  const selection = {
    get current() {
      return current;
    },
    select(entry, { moves = true } = {}) {
      if (current) leave(current);
      current = entry;
      entry.article.hidden = false;
      entry.link.setAttribute("aria-current", "true");
      if (moves) {
        entry.link.scrollIntoView({ block: "nearest" });
        rememberPlace(entry);
      }
      onSelect(entry);
    },
    /** The entry so many further on among those that are listed, staying at the ends. */
    step(distance) {
      const shown = listed(entries);
      if (shown.length === 0) return;
      const place = shown.indexOf(current);
      const next = place < 0 ? 0 : Math.min(Math.max(place + distance, 0), shown.length - 1);
      selection.select(shown[next]);
    },
  };
  return selection;
}

function leave(entry) {
  entry.article.hidden = true;
  entry.link.removeAttribute("aria-current");
}

/** Puts the picture's name behind the address, so that the address leads to it. */
function rememberPlace(entry) {
  try {
    history.replaceState(null, "", "#" + entry.article.id);
  } catch {
    // Some browsers forbid it for files.
  }
}

/** The entry that the address names, by its id or by its bare name; nothing where it names none. */
function entryOfAddress(entries) {
  const place = location.hash.slice(1);
  return entries.find((entry) => entry.article.id === place || entry.name === decoded(place));
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
