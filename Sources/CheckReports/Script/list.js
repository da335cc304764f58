// The list of pictures: what of it is shown, by class and by name.

/** The entries of the list, each with its link, its article, its name and its class. */
function readEntries() {
  const articles = [...document.querySelectorAll("article")];
  return [...document.querySelectorAll(".entries li")].map((element, index) => ({
    element,
    link: element.querySelector("a"),
    article: articles[index],
    name: articles[index].dataset.name,
    pictureClass: articles[index].dataset.class,
  }));
}

/** Shows the entries of chosen classes whose names have all words of the search. */
function filterEntries(entries) {
  const words = document.querySelector(".filters [type=search]").value.toLowerCase().split(/\s+/);
  const classes = chosenClasses();
  const matches = (name) => words.every((word) => name.toLowerCase().includes(word));
  for (const entry of entries) {
    entry.element.hidden = !(classes.has(entry.pictureClass) && matches(entry.name));
  }
  filterEqual(classes.has("equal"), matches);
  const isEmpty = entries.length > 0 && listed(entries).length === 0;
  document.querySelector(".none").hidden = !isEmpty;
}

function filterEqual(isChosen, matches) {
  const section = document.querySelector("details.equal");
  if (!section) return;
  section.hidden = !isChosen;
  for (const element of section.querySelectorAll("li")) {
    element.hidden = !matches(element.dataset.name);
  }
}

function chosenClasses() {
  const chosen = document.querySelectorAll(".filters [name=class]:checked");
  return new Set([...chosen].map((box) => box.value));
}

/** Tells the style sheet how much of the window is left for the list below the page's head. */
function keepListInSight(columns) {
  const measure = () => {
    const top = columns.getBoundingClientRect().top + scrollY;
    columns.style.setProperty("--head", `${top}px`);
  };
  measure();
  addEventListener("resize", measure);
}

/** The entries that the filter shows. */
function listed(entries) {
  return entries.filter((entry) => !entry.element.hidden);
}
