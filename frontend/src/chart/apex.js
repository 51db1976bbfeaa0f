// ApexCharts weighs as much as all the rest of a page: it comes when the first chart is to be drawn.

/** @typedef {typeof import("apexcharts").default} Charts */

/** Of every chart of lines: it looks like the page and changes only when it is told to. */
export const STILL = {
  fontFamily: "inherit",
  animations: { enabled: false },
  toolbar: { show: false },
  zoom: { enabled: false },
  selection: { enabled: false },
  redrawOnParentResize: false,
  redrawOnWindowResize: false,
};

/** @type {Charts | undefined} */
let library;
/** @type {Promise<Charts> | undefined} */
let loading;

/** The class of charts, once it is here. */
export function apexCharts() {
  loading ??= load();
  return loading;
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** Tries until it is here: the network may be gone for a moment, and a page that is left lets go of it. */
async function load() {
  await drawn();
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      library = (await import("apexcharts")).default;
      return library;
    } catch {
      await later(wait);
    }
  }
}

/** @param {number} ms */
const later = (ms) => new Promise((done) => setTimeout(done, ms));

/** The frame that is being drawn does without. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

export const apexIsHere = () => library !== undefined;
