// What single keys do, unless someone is typing.

/** Calls what `actions` has for the key; those with Control, Alt or Meta are the browser's. */
function listenForKeys(actions) {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) {
      return;
    }
    if (isTyping(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const action = actions[event.key];
    if (action && action(event) !== false) event.preventDefault();
  });
}

function isTyping(element) {
  return element.matches("[type=search]");
}

/** What the arrow keys do: they move the magnifier, unless they change a control. */
function arrowActions(views, magnifier) {
  const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  return Object.fromEntries(
    Object.entries(directions).map(([key, [x, y]]) => [
      key,
      (event) => {
        if (views.current !== "magnifier" || event.target.matches("input, select")) return false;
        const distance = event.shiftKey ? 10 : 1;
        magnifier.step(x * distance, y * distance);
      },
    ]),
  );
}
