import { element } from "../shared/elements.js";
import { help, section } from "./parts.js";
import { frameAddress, FULL, HEIGHTS, sizeOf, snippet, WIDTHS } from "./snippet.js";

/** As symmetry.experiment.Embed: what a frame may show, in its order, and what it does if nobody says. */
const PARTS = [
  ["sentence", "Headline and nudge"],
  ["data", "Data"],
  ["start", "How weights start"],
  ["training", "Training"],
  ["network", "Network"],
  ["output", "Output"],
  ["heatmap", "Heatmaps"],
  ["loss", "Loss"],
];
const USUAL = ["heatmap", "loss"];
/** What may be seen, but not changed. */
const LOCKS = [
  ["play", "Play and many steps"],
  ["reset", "Reset"],
  ["nudge", "Nudge"],
  ["data", "Data"],
  ["start", "How weights start"],
  ["training", "Training"],
];
const HEIGHT = 640;
const NOT_HERE = "Only the Playground can stand in another page: open the experiment there first.";
const COURTESY =
  "What is hidden or locked is a courtesy, not secrecy: the whole experiment stands in the link.";

/**
 * The experiment as a frame in another page.
 *
 * @param {Copy} copy
 * @returns {ShareSection}
 */
export function embedding(copy) {
  const shows = PARTS.map(([value, name]) => option("show", value, name, USUAL.includes(value)));
  const locks = LOCKS.map(([value, name]) => option("lock", value, name, false));
  const width = size("Width", FULL, "px; empty: as wide as there is room");
  const height = size("Height", String(HEIGHT), "px");
  const grows = option(
    "grow",
    "grow",
    "Grows with what it shows (needs a script in the page)",
    true,
  );
  const text = element("textarea", {
    readOnly: true,
    rows: 5,
    ariaLabel: "Embed code",
    spellcheck: false,
  });
  text.addEventListener("focus", () => text.select());
  const button = element("button", {
    id: "copy-embed",
    type: "button",
    className: "button",
    textContent: "Copy embed code",
  });
  button.addEventListener("click", () => copy(text.value, "embed code"));
  const preview = element("div", { className: "share-preview" });
  const form = element(
    "div",
    { className: "embed-form" },
    group("Shown", shows),
    group("Locked", locks),
    element("div", { className: "share-sizes" }, width.label, height.label, grows.label),
    help(COURTESY),
    text,
    button,
    preview,
  );
  const notHere = help(NOT_HERE);
  const fold = element(
    "details",
    {},
    element("summary", { textContent: "Embed in another page" }),
    form,
    notHere,
  );
  let query = "";
  let isExperiment = false;

  function refresh() {
    const chosen = shows.filter(isChosen);
    const usual =
      chosen.length === USUAL.length && chosen.every(({ value }) => USUAL.includes(value));
    const address = frameAddress(
      location.origin,
      query,
      usual ? [] : chosen.map(({ value }) => value),
      locks.filter(isChosen).map(({ value }) => value),
    );
    const wide = width.box.value.trim();
    const across = wide && wide !== FULL ? String(sizeOf(wide, WIDTHS, 720)) : FULL;
    const down = sizeOf(height.box.value, HEIGHTS, HEIGHT);
    text.value = snippet(address, across, down, grows.box.checked);
    if (fold.open) look(address, across, down);
    else preview.replaceChildren();
  }

  /**
   * The frame as another page would have it. A run costs something, so only what has changed is opened anew.
   *
   * @param {string} address
   * @param {string} across
   * @param {number} down
   */
  function look(address, across, down) {
    let frame = preview.querySelector("iframe");
    if (frame?.src !== address) {
      frame = element("iframe", { src: address, title: "Preview" });
      preview.replaceChildren(frame);
    }
    Object.assign(frame, { width: across, height: String(down) });
  }

  /** @param {MessageEvent} event */
  function grow({ data, source, origin }) {
    const frame = preview.querySelector("iframe");
    if (origin !== location.origin || !frame || source !== frame.contentWindow) return;
    if (data?.type === "symmetry.height" && grows.box.checked) frame.height = data.height;
  }

  form.addEventListener("change", refresh);
  fold.addEventListener("toggle", () => isExperiment && refresh());
  return {
    box: section("embed", "Embed", fold),
    show(shared) {
      query = shared.query;
      isExperiment = shared.isExperiment;
      form.hidden = !isExperiment;
      notHere.hidden = isExperiment;
      addEventListener("message", grow);
      if (isExperiment) refresh();
    },
    leave() {
      removeEventListener("message", grow);
      preview.replaceChildren();
    },
  };
}

/** @param {{ box: HTMLInputElement }} option */
const isChosen = ({ box }) => box.checked;

/**
 * @param {string} name
 * @param {string} value
 * @param {string} words
 * @param {boolean} checked
 */
function option(name, value, words, checked) {
  const box = element("input", { type: "checkbox", id: `embed-${name}-${value}`, checked });
  return { box, value, label: element("label", {}, box, element("span", { textContent: words })) };
}

/**
 * @param {string} title
 * @param {{ label: HTMLElement }[]} options
 */
function group(title, options) {
  return element(
    "fieldset",
    {},
    element("legend", { textContent: title }),
    ...options.map(({ label }) => label),
  );
}

/**
 * @param {string} title
 * @param {string} value
 * @param {string} unit
 */
function size(title, value, unit) {
  const box = element("input", {
    type: "text",
    id: `embed-${title.toLowerCase()}`,
    inputMode: "numeric",
    value,
  });
  return {
    box,
    label: element("label", {}, `${title} `, box, element("small", { textContent: ` ${unit}` })),
  };
}
