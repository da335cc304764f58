// Tables whose rows may be wanted in another order: a click on a heading sorts by its column, a second
// click turns the order round. Without this, the table stands as it is.
for (const table of document.querySelectorAll("table[data-sortable]")) {
  const body = table.tBodies[0];
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const isAscending = heading.getAttribute("aria-sort") !== "ascending";
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
      const sign = isAscending ? 1 : -1;
      const keys = new Map();
      for (const row of body.rows) keys.set(row, key(row.cells[column]));
      // Numbers come before words, and nothing comes last, whatever the order; equal ones keep theirs.
      const rows = [...body.rows].sort((one, other) => {
        const [a, b] = [keys.get(one), keys.get(other)];
        return a.rank - b.rank || sign * compare(a.value, b.value);
      });
      body.append(...rows);
    });
  });
}

function key(cell) {
  const number = Number(cell.dataset.order ?? NaN);
  if (!Number.isNaN(number)) return { rank: 0, value: number };
  const text = cell.textContent.trim();
  return { rank: text === "" ? 2 : 1, value: text };
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
