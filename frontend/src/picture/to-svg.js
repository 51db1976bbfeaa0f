// A part of the page as a drawing of its own: what stands in it, where it stands. What is drawn on a canvas
// comes as it is, pixel by pixel; all else as shapes and text.

const SVG = "http://www.w3.org/2000/svg";
/** What is to be worked with, not to be looked at. */
const TOOLS = "button, input, label, select, textarea, .picture-key, .only-heard, vaadin-button";
/** Of shapes: what style sheets say and a drawing must say itself. */
const SHAPE_STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "visibility",
  "paint-order",
];
const MARGIN = 16;
const TITLE_SIZE = 18;
const CAPTION_SIZE = 12;
const LEAST_WIDTH = 360;

/**
 * A new element of a drawing.
 *
 * @param {string} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {...(Node | string)} children
 */
function shape(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/**
 * An element of the page with a title above it, a caption and its link below.
 *
 * @param {Element} element
 * @param {{ title: string, caption: string, link: string }} words
 */
export function drawingOf(element, { title, caption, link }) {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(document.documentElement);
  const font = getComputedStyle(document.body).fontFamily;
  const titled = title.length * TITLE_SIZE * 0.64;
  const width = Math.ceil(Math.max(LEAST_WIDTH, box.width + 2 * MARGIN, titled + 2 * MARGIN));
  const below = [...linesOf(caption, width), ...linesOf(link, width)];
  const top = MARGIN + TITLE_SIZE + 12;
  const foot = top + box.height + 12;
  const height = Math.ceil(foot + below.length * (CAPTION_SIZE + 5) + MARGIN);
  const svg = shape(
    "svg",
    {
      xmlns: SVG,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "font-family": font,
    },
    shape("title", {}, title),
    shape("desc", {}, `${caption} ${link}`),
    shape("rect", { width, height, fill: style.getPropertyValue("--paper").trim() }),
    shape(
      "text",
      {
        x: MARGIN,
        y: MARGIN + TITLE_SIZE - 2,
        "font-size": TITLE_SIZE,
        "font-weight": 650,
        fill: style.getPropertyValue("--ink").trim(),
      },
      title,
    ),
  );
  const content = shape("g", {
    transform: `translate(${(width - box.width) / 2 - box.left} ${top - box.top})`,
  });
  take(element, content);
  svg.append(content);
  below.forEach((line, k) =>
    svg.append(
      shape(
        "text",
        {
          x: MARGIN,
          y: foot + (k + 1) * (CAPTION_SIZE + 5) - 3,
          "font-size": CAPTION_SIZE,
          fill: style.getPropertyValue("--ink-soft").trim(),
        },
        line,
      ),
    ),
  );
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

/**
 * A text in lines that fit, roughly: broken wherever a line is full where there is no blank.
 *
 * @param {string} text
 * @param {number} width
 */
export function linesOf(text, width) {
  const room = Math.floor((width - 2 * MARGIN) / (CAPTION_SIZE * 0.56));
  const lines = [];
  for (let rest = text.trim(); rest;) {
    const blank = rest.length > room ? rest.lastIndexOf(" ", room) : rest.length;
    const end = blank > 0 ? blank : room;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return lines;
}

/**
 * @param {Element} element
 * @param {SVGElement} into
 */
function take(element, into) {
  if (element.matches(TOOLS) || !element.checkVisibility({ visibilityProperty: true })) return;
  if (element instanceof SVGSVGElement) into.append(copyOf(element));
  else if (element instanceof HTMLCanvasElement) takeCanvas(element, into);
  else {
    takeBox(element, into);
    takeSign(element, into);
    for (const child of element.childNodes) {
      if (child instanceof Text) takeText(child, into);
      else if (child instanceof Element) take(child, into);
    }
  }
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {SVGElement} into
 */
function takeCanvas(canvas, into) {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  if (canvas.width === 0 || canvas.height === 0) return;
  into.append(
    shape("image", { x: left, y: top, width, height, href: canvas.toDataURL("image/png") }),
  );
}

/**
 * Its ground and its edge.
 *
 * @param {Element} element
 * @param {SVGElement} into
 */
function takeBox(element, into) {
  const {
    backgroundColor: fill,
    borderTopWidth,
    borderTopColor,
    borderTopLeftRadius,
  } = getComputedStyle(element);
  const edge = parseFloat(borderTopWidth);
  const { left, top, width, height } = element.getBoundingClientRect();
  const isFilled = !/, 0\)$|^transparent$/.test(fill);
  if ((!isFilled && !edge) || !width || !height) return;
  into.append(
    shape("rect", {
      x: left + edge / 2,
      y: top + edge / 2,
      width: Math.max(0, width - edge),
      height: Math.max(0, height - edge),
      rx: parseFloat(borderTopLeftRadius) || 0,
      fill: isFilled ? fill : "none",
      ...(edge ? { stroke: borderTopColor, "stroke-width": edge } : {}),
    }),
  );
}

/**
 * What a style sheet puts before it, as in keys: a swatch at its left, in the middle of its height.
 *
 * @param {Element} element
 * @param {SVGElement} into
 */
function takeSign(element, into) {
  const style = getComputedStyle(element, "::before");
  const width = parseFloat(style.width);
  if (style.content === "none" || style.position === "absolute" || !(width > 0)) return;
  const box = element.getBoundingClientRect();
  const middle = box.top + box.height / 2;
  const line = parseFloat(style.borderTopWidth);
  const height = parseFloat(style.height) || 0;
  if (line > 0 && height < 1) {
    const end = { x1: box.left, y1: middle, x2: box.left + width, y2: middle };
    const drawn = shape("line", { ...end, stroke: style.borderTopColor, "stroke-width": line });
    if (style.borderTopStyle === "dashed") drawn.setAttribute("stroke-dasharray", String(2 * line));
    into.append(drawn);
  } else if (height > 0) {
    into.append(
      shape("rect", {
        x: box.left,
        y: middle - height / 2,
        width,
        height,
        rx: parseFloat(style.borderTopLeftRadius) || 0,
        fill: style.backgroundColor,
        ...(line > 0 ? { stroke: style.borderTopColor, "stroke-width": line } : {}),
      }),
    );
  }
}

/**
 * Line by line, as the page has broken it.
 *
 * @param {Text} text
 * @param {SVGElement} into
 */
function takeText(text, into) {
  const parent = text.parentElement;
  if (!parent || !text.data.trim()) return;
  const { color, fontFamily, fontSize, fontWeight } = getComputedStyle(parent);
  const range = document.createRange();
  /** @type {{ words: string, left: number, middle: number } | undefined} */
  let line;
  const end = () => {
    if (!line) return;
    into.append(
      shape(
        "text",
        {
          x: line.left,
          y: line.middle,
          "dominant-baseline": "central",
          fill: color,
          "font-family": fontFamily,
          "font-size": fontSize,
          "font-weight": fontWeight,
        },
        line.words,
      ),
    );
  };
  for (const word of text.data.matchAll(/\S+/g)) {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    const { left, top, height } = range.getBoundingClientRect();
    const middle = top + height / 2;
    if (line && Math.abs(line.middle - middle) < 2) {
      line.words += ` ${word[0]}`;
      continue;
    }
    end();
    line = { words: word[0], left, middle };
  }
  end();
}

/** @param {SVGSVGElement} original */
function copyOf(original) {
  const copy = /** @type {SVGSVGElement} */ (original.cloneNode(true));
  const copies = [copy, ...copy.querySelectorAll("*")];
  [original, ...original.querySelectorAll("*")].forEach((from, k) => {
    const to = copies[k];
    const style = getComputedStyle(from);
    for (const name of SHAPE_STYLES) to.setAttribute(name, style.getPropertyValue(name));
    if (style.display === "none") to.setAttribute("display", "none");
    to.removeAttribute("class");
    to.removeAttribute("style");
  });
  // HTML within a drawing is for browsers alone.
  for (const foreign of copy.querySelectorAll("foreignObject, style, script")) foreign.remove();
  const { left, top, width, height } = original.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x: left, y: top, width, height }))
    copy.setAttribute(name, String(value));
  return copy;
}
