// The same place of both pictures, enlarged, with the values of one pixel.

/** The height of a lens in pixels of the page. */
const lensHeight = 240;

function createMagnifier(controls) {
  const zoom = controls.querySelector(".zoom");
  let pictures = null;
  let point = { x: 0, y: 0 };

  const draw = () => {
    if (!pictures || pictures.dataset.view !== "magnifier") return;
    for (const figure of magnified(pictures)) drawLens(figure, point, Number(zoom.value));
  };
  const moveTo = (x, y) => {
    const sizes = magnified(pictures).map(ownSize);
    const limit = (side) => Math.max(...sizes.map((size) => size[side])) - 1;
    point = {
      x: Math.min(Math.max(Math.floor(x), 0), limit("width")),
      y: Math.min(Math.max(Math.floor(y), 0), limit("height")),
    };
    draw();
  };
  zoom.addEventListener("change", draw);
  addEventListener("resize", draw);
  return {
    draw,
    /** Magnifies the pictures of another article, from where they differ most. */
    show(article) {
      pictures = article.querySelector(".pictures");
      magnified(pictures).forEach(addLens);
      if (magnified(pictures).length > 0) moveTo(...worstPlace(pictures));
    },
    step(x, y) {
      if (magnified(pictures).length > 0) moveTo(point.x + x, point.y + y);
    },
    /** Follows a pointer over the pictures. */
    follow(pictures) {
      pictures.addEventListener("pointermove", (event) => {
        const image = event.target.closest("img");
        if (!image || pictures.dataset.view !== "magnifier") return;
        const size = ownSize(image.closest(".picture"));
        const box = image.getBoundingClientRect();
        moveTo(
          ((event.clientX - box.left) / box.width) * size.width,
          ((event.clientY - box.top) / box.height) * size.height,
        );
      });
    },
  };
}

/** The figures that have a lens. */
function magnified(pictures) {
  return [...pictures.querySelectorAll(".baseline.picture, .actual.picture")];
}

/** The middle of where the pictures differ most, or else of the first picture. */
function worstPlace(pictures) {
  const place = pictures.querySelector(".place") ?? pictures.querySelector(".box");
  if (!place) {
    const size = ownSize(magnified(pictures)[0]);
    return [size.width / 2, size.height / 2];
  }
  const value = (name) => Number(place.getAttribute(name));
  return [value("x") + value("width") / 2, value("y") + value("height") / 2];
}

/** Puts a lens above a picture, once. */
function addLens(figure) {
  if (figure.querySelector(".lens")) return;
  const canvas = document.createElement("canvas");
  canvas.className = "lens";
  canvas.height = lensHeight;
  canvas.setAttribute("aria-hidden", "true");
  const output = document.createElement("output");
  output.className = "pixel";
  figure.querySelector(".frame").before(canvas, output);
}

function drawLens(figure, point, zoom) {
  const image = figure.querySelector("img");
  const canvas = figure.querySelector(".lens");
  const size = ownSize(figure);
  const scale = image.naturalWidth ? image.naturalWidth / size.width : 1;
  canvas.width = Math.max(canvas.clientWidth, 1);
  const context = canvas.getContext("2d");
  context.imageSmoothingEnabled = false;
  const middle = { x: canvas.width / 2, y: canvas.height / 2 };
  if (image.complete && image.naturalWidth) {
    context.drawImage(
      image,
      middle.x - (point.x + 0.5) * zoom,
      middle.y - (point.y + 0.5) * zoom,
      size.width * zoom,
      size.height * zoom,
    );
  }
  markPixel(context, middle, zoom);
  figure.querySelector(".pixel").textContent = pixelWords(image, point, size, scale);
}

/** A frame around the pixel in the middle, dark in light so that it is seen on any colour. */
function markPixel(context, middle, zoom) {
  for (const [color, grows] of [["#000", 1.5], ["#fff", 0.5]]) {
    context.strokeStyle = color;
    const side = zoom + 2 * grows;
    context.strokeRect(middle.x - side / 2, middle.y - side / 2, side, side);
  }
}

/** The place of a pixel with its red, green, blue and alpha. */
function pixelWords(image, point, size, scale) {
  const place = `(${point.x}, ${point.y})`;
  if (point.x >= size.width || point.y >= size.height) return `${place} beyond this picture`;
  const values = pixelValues(image, Math.floor(point.x * scale), Math.floor(point.y * scale));
  if (!values) return `${place} values cannot be read from a file beside the page`;
  const digits = values.slice(0, 3).map((value) => value.toString(16).padStart(2, "0"));
  const preview = scale < 1 ? ", of the preview" : "";
  return `${place} #${digits.join("")}, rgba ${values.join(" ")}${preview}`;
}

/** Nothing where the browser keeps the pixels of other files from the page. */
function pixelValues(image, x, y) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  try {
    context.drawImage(image, -x, -y);
    return [...context.getImageData(0, 0, 1, 1).data];
  } catch {
    return null;
  }
}
