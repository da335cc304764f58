// Six ways to look at a pair of pictures. The same images are laid out by the style sheet for each.

const viewNames = ["side", "overlay", "slider", "flicker", "difference", "magnifier"];

/** How long each picture is seen while they flicker, in milliseconds. */
const flickerTime = 600;

function createViews(controls) {
  let pictures = null;
  let view = "side";
  let timer = null;

  const flick = () => {
    const isActual = pictures.classList.toggle("showing-actual");
    controls.querySelector(".shown").textContent = isActual ? "Actual" : "Baseline";
  };
  const setFlicking = (isOn) => {
    clearInterval(timer);
    timer = isOn ? setInterval(flick, flickerTime) : null;
    controls.querySelector(".flicking").textContent = isOn ? "Pause" : "Start";
  };
  const update = () => {
    setFlicking(false);
    if (!pictures) return;
    pictures.dataset.view = view;
    controls.dataset.view = shownView(pictures, view);
    pictures.classList.toggle("blended", controls.dataset.view === "blended");
    fit(pictures, view);
    readRanges(controls, pictures);
    if (view !== "flicker") return;
    flick();
    setFlicking(isPair(pictures) && !matchMedia("(prefers-reduced-motion: reduce)").matches);
  };

  controls.querySelector(".flicking").addEventListener("click", () => {
    const isOn = timer === null && isPair(pictures);
    if (isOn) flick();
    setFlicking(isOn);
  });
  for (const range of controls.querySelectorAll("[type=range]")) {
    range.addEventListener("input", () => pictures && readRanges(controls, pictures));
  }
  return {
    get current() {
      return view;
    },
    /** Shows the pictures of another article. */
    show(article) {
      pictures = article.querySelector(".pictures");
      update();
    },
    set(name) {
      view = name;
      controls.querySelector(`[name=view][value=${name}]`).checked = true;
      update();
    },
  };
}

/**
 * The view whose settings are shown: `blended` where the browser has to make the difference itself, and
 * `side`, which has none, where there is nothing to compare.
 */
function shownView(pictures, view) {
  const hasDifference = pictures.querySelector(".picture.difference") !== null;
  if (view === "difference" && hasDifference) return view;
  if (view === "magnifier" || isPair(pictures)) return view === "difference" ? "blended" : view;
  return "side";
}

/** Whether both pictures are there. */
function isPair(pictures) {
  return pictures.querySelectorAll(".baseline.picture, .actual.picture").length === 2;
}

/** Gives all pictures of an article one scale, whatever their sizes. */
function fit(pictures) {
  const figures = [...pictures.querySelectorAll(".picture")];
  const widths = figures.map((figure) => ownSize(figure).width);
  const widest = Math.max(...widths, 1);
  pictures.style.setProperty("--width", `${widest}px`);
  figures.forEach((figure, index) => {
    figure.querySelector(".frame").style.width = `${(100 * widths[index]) / widest}%`;
  });
}

/** Width and height of a picture in its own pixels, also where a preview is shown. */
function ownSize(figure) {
  const image = figure.querySelector("img");
  return {
    width: Number(figure.dataset.width) || image.naturalWidth || 640,
    height: Number(figure.dataset.height) || image.naturalHeight || 480,
  };
}

/** Hands what the ranges say to the style sheet. */
function readRanges(controls, pictures) {
  const value = (name) => Number(controls.querySelector(`.${name}-range`).value);
  pictures.style.setProperty("--opacity", value("overlay") / 100);
  pictures.style.setProperty("--wipe", `${value("slider") / 10}%`);
}

/** Has the divider of the slider follow a pointer that is pressed on the pictures. */
function followPointer(controls, pictures) {
  const move = (event) => {
    if (pictures.dataset.view !== "slider" || !(event.buttons & 1)) return;
    const box = pictures.getBoundingClientRect();
    const share = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1);
    controls.querySelector(".slider-range").value = Math.round(1000 * share);
    readRanges(controls, pictures);
  };
  pictures.addEventListener("pointerdown", move);
  pictures.addEventListener("pointermove", move);
}
