// Shows the figures whose names have all the words that were typed, or only those with a warning.
const filters = document.querySelector(".filters");
const search = filters.querySelector("[type=search]");
const warned = filters.querySelector("[type=checkbox]");
const count = filters.querySelector("output");
const articles = [...document.querySelectorAll("article")];

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
  let shown = 0;
  for (const article of articles) {
    const name = article.querySelector("h2").textContent.toLowerCase();
    const isShown = words.every((word) => name.includes(word))
      && (!warned.checked || article.classList.contains("warned"));
    article.hidden = !isShown;
    if (isShown) shown += 1;
  }
  count.textContent = shown === articles.length ? "" : `${shown} of ${articles.length} on this page`;
}

// A link to a figure leads there, whatever is filtered.
function reveal() {
  const target = document.querySelector("article:target");
  if (target === null || !target.hidden) return;
  search.value = "";
  warned.checked = false;
  filter();
  target.scrollIntoView();
}

search.addEventListener("input", filter);
warned.addEventListener("change", filter);
window.addEventListener("hashchange", reveal);
filters.hidden = false;
filter();
reveal();
