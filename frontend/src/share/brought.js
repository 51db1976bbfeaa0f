const SAME = "whoever opens it sees the same numbers, to the last bit.";

/**
 * What a link says of the data and the weights that somebody brought, and who can read them.
 *
 * @param {string} query
 */
export function linkNote(query) {
  const fields = [...new URLSearchParams(query)];
  const has = (/** @type {(key: string, value: string) => boolean} */ what) =>
    fields.some(([key, value]) => what(key.replace(/^[a-z]\./, ""), value));
  const asks = [
    has((key, value) => key === "data" && value === "file") && "table",
    has((key, value) => key === "weights" && value.startsWith("sha256_")) && "weights",
  ].filter(Boolean);
  if (asks.length > 0) {
    const what = asks.join(" and the ");
    return `The ${what} are too large for a link, which holds all else: whoever opens it needs the file, and sees nothing without it.`.replace(
      "table are",
      "table is",
    );
  }
  const holds = [
    has((key, value) => key === "data" && value === "own") && "data",
    has((key) => key === "weights") && "weights",
  ].filter(Boolean);
  if (holds.length > 0) {
    return `Your ${holds.join(" and ")} are in the link, so they are public: whoever has it can read them. Besides, ${SAME}`;
  }
  return `A link holds the whole experiment: ${SAME}`;
}
