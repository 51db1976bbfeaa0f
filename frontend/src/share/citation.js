import { copied, section } from "./parts.js";

/**
 * The experiment as a reference in plain text.
 *
 * @param {Copy} copy
 * @returns {ShareSection}
 */
export function citation(copy) {
  const row = copied("copy-citation", "Reference", copy);
  let turn = 0;
  return {
    box: section("cite", "Cite", row.box),
    async show({ address }) {
      const mine = ++turn;
      row.show(words(document.title, address));
      const title = await titleOf(address);
      if (title && mine === turn) row.show(words(title, address));
    },
  };
}

/**
 * What the server calls it, as other sites hear it.
 *
 * @param {string} address
 */
async function titleOf(address) {
  try {
    const answer = await fetch(`/api/oembed?url=${encodeURIComponent(address)}`);
    return answer.ok ? /** @type {string} */ ((await answer.json()).title) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} title
 * @param {string} address
 */
function words(title, address) {
  const name = title.replace(/ · Symmetry Playground$/, "");
  const today = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
  return `Symmetry Playground: ${name}. ${address} (retrieved ${today}).`;
}
