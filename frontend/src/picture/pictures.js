// The pictures of a page, and how they become files.

import { save } from "../shared/save.js";
import { presentQuery } from "../shell/present.js";
import { drawingOf } from "./to-svg.js";

/** What is a picture by itself. */
const PICTURES =
  "loss-chart, layer-chart, comparison-chart, share-chart, exhibit-chart, count-bars, depth-chart, phase-map, " +
  "unit-heatmap, decision-surface, network-picture, loss-map, confusion-matrix, network-health";
/** A PNG has so many pixels for a pixel of the page. */
const DENSITY = 2;

/** @param {EventTarget | null} target */
export const pictureAt = (target) => (target instanceof Element ? target.closest(PICTURES) : null);

/** Those that can be seen on the page. */
export function picturesHere() {
  return [...document.querySelectorAll(PICTURES)].filter(
    (picture) => picture.checkVisibility({ visibilityProperty: true }) && picture.clientWidth > 40,
  );
}

/**
 * What a picture is called on its page.
 *
 * @param {Element} picture
 */
export function titleOf(picture) {
  const card = picture.closest("[aria-label].panel, section[aria-label]");
  const within = picture.closest(".heatmap-card")?.querySelector("h3")?.textContent;
  const name =
    within ??
    (picture.matches("network-picture")
      ? "The network"
      : picture.matches("unit-heatmap")
        ? "How alike the units are"
        : card?.getAttribute("aria-label"));
  return name ?? picture.getAttribute("aria-label") ?? "Picture";
}

/** @param {Element} picture */
export function drawing(picture) {
  const query = presentQuery();
  const link = location.origin + location.pathname + (query && `?${query}`);
  const step = new URLSearchParams(query).get("step");
  const moment =
    location.pathname === "/" ? `, step ${Number(step ?? 0).toLocaleString("en")}` : "";
  const spoken = picture.hasAttribute("aria-label")
    ? picture
    : picture.querySelector("[role=img][aria-label]");
  const caption = spoken?.getAttribute("aria-label") ?? "";
  return drawingOf(picture, {
    title: `${titleOf(picture)}${moment}`,
    caption: caption === titleOf(picture) ? "" : caption,
    link,
  });
}

/**
 * Saves a picture as a file, in the theme that is asked for.
 *
 * @param {Element} picture
 * @param {"svg" | "png"} format
 * @param {"light" | "dark"} scheme
 */
export async function savePicture(picture, format, scheme) {
  const drawn = await inScheme(scheme, () => drawing(picture));
  const svg = new Blob([drawn.text], { type: "image/svg+xml" });
  save(format === "svg" ? svg : await png(drawn), `${fileName(picture)}.${format}`);
}

/** @param {Element} picture */
export const fileName = (picture) =>
  `symmetry-${titleOf(picture)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`;

/** @returns {"light" | "dark"} */
export function schemeNow() {
  const chosen = document.documentElement.style.colorScheme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/**
 * Looks at the page in a theme, which it has only as long as that takes.
 *
 * @template T
 * @param {"light" | "dark"} scheme
 * @param {() => T} look
 */
async function inScheme(scheme, look) {
  const root = document.documentElement;
  const before = root.style.colorScheme;
  if (schemeNow() === scheme) return look();
  root.style.colorScheme = scheme;
  try {
    await drawnAnew();
    return look();
  } finally {
    root.style.colorScheme = before;
  }
}

/** Charts redraw in the frame after next. */
const drawnAnew = () => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 300));

/**
 * @param {{ text: string, width: number, height: number }} drawn
 * @returns {Promise<HTMLImageElement>}
 */
export async function imageOf({ text, width, height }) {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}

/**
 * @param {{ text: string, width: number, height: number }} drawn
 * @returns {Promise<Blob>}
 */
async function png(drawn) {
  const canvas = document.createElement("canvas");
  canvas.width = drawn.width * DENSITY;
  canvas.height = drawn.height * DENSITY;
  canvas.getContext("2d")?.drawImage(await imageOf(drawn), 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture")))),
  );
}
