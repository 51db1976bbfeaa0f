const NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * An SVG element with these attributes.
 *
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {string} [text]
 */
export function svg(tag, attributes = {}, text) {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/**
 * A path through these points; null where it breaks.
 *
 * @param {(number[] | null)[]} points
 */
export function path(points) {
  let pen = "M";
  let drawn = "";
  for (const point of points) {
    if (point) drawn += `${pen}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
    pen = point ? "L" : "M";
  }
  return drawn;
}
