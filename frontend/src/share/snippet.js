// The text that puts an experiment into another page.

/** Sizes of a frame in CSS pixels, from and to. */
export const WIDTHS = [240, 2000];
export const HEIGHTS = [160, 4000];
/** As wide as there is room. */
export const FULL = "100%";

/**
 * The address of an experiment as a frame.
 *
 * @param {string} origin
 * @param {string} query of the experiment
 * @param {string[]} shown
 * @param {string[]} locked
 */
export function frameAddress(origin, query, shown, locked) {
  const fields = [query, "embed=1"];
  if (shown.length > 0) fields.push(`show=${shown.join("_")}`);
  if (locked.length > 0) fields.push(`lock=${locked.join("_")}`);
  return `${origin}/?${fields.filter(Boolean).join("&")}`;
}

/**
 * A whole number within bounds, whatever was typed.
 *
 * @param {string} text
 * @param {number[]} bounds
 * @param {number} usual where it is none
 */
export function sizeOf(text, [least, most], usual) {
  const size = Math.round(Number(text));
  return text.trim() && Number.isFinite(size) ? Math.min(Math.max(size, least), most) : usual;
}

/**
 * HTML for another page.
 *
 * @param {string} address of the frame
 * @param {string} width in px, or FULL
 * @param {number} height in px
 * @param {boolean} grows whether a script gives it the height that it asks for
 */
export function snippet(address, width, height, grows) {
  const frame =
    `<iframe src="${escaped(address)}" width="${width}" height="${height}" ` +
    `title="Symmetry Playground" style="border:0" loading="lazy"></iframe>`;
  if (!grows) return frame;
  return `${frame}
<script>
addEventListener("message", ({ data, source }) => {
  if (data?.type !== "symmetry.height") return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === source) frame.height = data.height;
});
</script>`;
}

/** @param {string} text */
function escaped(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
