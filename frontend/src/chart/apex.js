// ApexCharts weighs as much as all the rest of a page: it comes when the first chart is to be drawn.

/** @typedef {typeof import("apexcharts").default} Charts */

/** @type {Charts | undefined} */
let library;
/** @type {Promise<Charts> | undefined} */
let loading;

/** The class of charts, once it is here. */
export function apexCharts() {
  loading ??= load();
  return loading;
}

async function load() {
  try {
    await drawn();
    library = (await import("apexcharts")).default;
    return library;
  } catch (failure) {
    // Asked for again by the next who wants it.
    loading = undefined;
    throw failure;
  }
}

/** The frame that is being drawn does without. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

export const apexIsHere = () => library !== undefined;
