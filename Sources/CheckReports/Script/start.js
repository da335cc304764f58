// Brings the page to life. Without this script all pictures stand below each other, side by side.

/** The names that can be accepted, with the digests of their pictures. */
function acceptable(entries) {
  return new Map(
    entries
      .filter((entry) => entry.article.dataset.digest)
      .map((entry) => [entry.name, entry.article.dataset.digest]),
  );
}

function say(text) {
  document.querySelector(".status").textContent = text;
}

/** Shows which pictures are accepted, in the list and at the buttons. */
function showMarks(entries, marks, current) {
  for (const entry of entries) {
    entry.element.classList.toggle("is-accepted", marks.has(entry.name));
  }
  const button = document.querySelector(".accept");
  button.disabled = !marks.can(current.name);
  button.setAttribute("aria-pressed", marks.has(current.name));
  button.querySelector("span").textContent = marks.has(current.name) ? "Accepted" : "Accept";
  const accepting = document.querySelector(".accepting");
  if (!accepting) return;
  accepting.querySelector(".accepted").textContent =
    marks.size === 0 ? "None accepted" : `${marks.size} accepted`;
  accepting.querySelector(".export").disabled = marks.size === 0;
}

/** Where the selected picture stands among those that are listed. */
function showPosition(entries, current) {
  const shown = listed(entries);
  const place = shown.indexOf(current);
  document.querySelector(".position").textContent =
    place < 0 ? `${shown.length} listed` : `${place + 1} of ${shown.length}`;
}

function start() {
  const entries = readEntries();
  document.documentElement.classList.add("scripted");
  for (const element of document.querySelectorAll(".filters, .accepting, .controls")) {
    element.hidden = false;
  }
  const filters = document.querySelector(".filters");
  if (!filters) return;
  if (entries.length === 0) {
    filters.addEventListener("input", () => filterEntries(entries));
    return;
  }

  const controls = document.querySelector(".controls");
  const columns = document.querySelector(".columns");
  keepListInSight(columns);
  const marks = createMarks(`descent-check-${columns.dataset.key}`, acceptable(entries));
  const views = createViews(controls);
  const magnifier = createMagnifier(controls);
  const selection = createSelection(entries, (entry) => {
    views.show(entry.article);
    magnifier.show(entry.article);
    showMarks(entries, marks, entry);
    showPosition(entries, entry);
    say(`${entry.name}, ${entry.pictureClass}`);
  });
  const setView = (name) => {
    views.set(name);
    magnifier.draw();
  };
  const toggleAccepted = () => {
    const { name } = selection.current;
    if (!marks.can(name)) return say(`${name} cannot be accepted`);
    marks.set(name, !marks.has(name));
    showMarks(entries, marks, selection.current);
    say(`${name} ${marks.has(name) ? "accepted" : "no longer accepted"}`);
  };
  const toggleOutlines = () => {
    const box = controls.querySelector(".outlined");
    box.checked = !box.checked;
    box.dispatchEvent(new Event("change"));
  };
  const help = document.querySelector("dialog");

  for (const { article } of entries) {
    article.hidden = true;
    followPointer(controls, article.querySelector(".pictures"));
    magnifier.follow(article.querySelector(".pictures"));
  }
  connectList(entries, selection, marks);
  connectControls(controls, { selection, setView, toggleAccepted, help });
  listenForKeys({
    j: () => selection.step(1),
    k: () => selection.step(-1),
    a: toggleAccepted,
    o: toggleOutlines,
    "/": () => filters.querySelector("[type=search]").focus(),
    "?": () => help.showModal(),
    ...Object.fromEntries(viewNames.map((name, index) => [index + 1, () => setView(name)])),
    ...arrowActions(views, magnifier),
  });
  const first = entryOfAddress(entries);
  selection.select(first ?? entries[0], { moves: Boolean(first) });
}

/** The filters, the links, and what concerns all that is listed. */
function connectList(entries, selection, marks) {
  document.querySelector(".filters").addEventListener("input", () => {
    filterEntries(entries);
    const shown = listed(entries);
    if (shown.length > 0 && !shown.includes(selection.current)) {
      selection.select(shown[0]);
    } else {
      showPosition(entries, selection.current);
    }
  });
  addEventListener("hashchange", () => {
    const entry = entryOfAddress(entries);
    if (!entry) return;
    selection.select(entry);
    // Where the list stands above the pictures, these may be out of sight.
    if (matchMedia("(max-width: 56rem)").matches) {
      document.querySelector(".controls").scrollIntoView();
    }
  });
  const accepting = document.querySelector(".accepting");
  if (!accepting) return;
  accepting.querySelector(".accept-listed").addEventListener("click", () => {
    for (const { name } of listed(entries)) marks.set(name, true);
    showMarks(entries, marks, selection.current);
    say(`${marks.size} accepted`);
  });
  accepting.querySelector(".export").addEventListener("click", () => {
    saveFile("accept.json", marks.exported);
  });
}

/** The buttons above the pictures. */
function connectControls(controls, { selection, setView, toggleAccepted, help }) {
  const onClick = (name, action) =>
    controls.querySelector(`.${name}`).addEventListener("click", action);
  onClick("previous", () => selection.step(-1));
  onClick("next", () => selection.step(1));
  onClick("accept", toggleAccepted);
  onClick("help", () => help.showModal());
  help.querySelector(".close").addEventListener("click", () => help.close());
  controls.querySelector(".views").addEventListener("change", (event) => {
    setView(event.target.value);
  });
  controls.querySelector(".outlined").addEventListener("change", (event) => {
    document.documentElement.classList.toggle("plain", !event.target.checked);
  });
}

start();
