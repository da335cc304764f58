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
      // Rows without a number stay at the end, whatever the order; equal ones keep theirs.
      const rows = [...body.rows].sort((one, other) => {
        const [a, b] = [keys.get(one), keys.get(other)];
        if (a.isEmpty !== b.isEmpty) return a.isEmpty ? 1 : -1;
        return sign * compare(a, b);
      });
      body.append(...rows);
    });
  });
}

function key(cell) {
  const order = cell.dataset.order;
  const text = cell.textContent.trim();
  const number = order === undefined ? NaN : Number(order);
  return { number, text, isEmpty: text === "" && Number.isNaN(number) };
}

function compare(a, b) {
  const [hasA, hasB] = [!Number.isNaN(a.number), !Number.isNaN(b.number)];
  if (hasA && hasB) return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
  if (hasA !== hasB) return hasA ? -1 : 1;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
