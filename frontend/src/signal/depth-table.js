import { element } from "../shared/elements.js";
import { fourDigits } from "../shared/numbers.js";

/** The numbers of a depth chart as text; built only while it is seen. */
export class DepthTable {
  #box = element("div", { className: "depth-table-box", tabIndex: 0 });
  /** @type {Wire.DepthChartData | undefined} */
  #data;
  element = element("details", { className: "depth-table" }, element("summary", {}, "Table"));

  constructor() {
    this.#box.setAttribute("role", "region");
    this.element.append(this.#box);
    this.element.addEventListener("toggle", () => this.#write());
  }

  /** @param {Wire.DepthChartData} data */
  show(data) {
    this.#data = data;
    this.#write();
  }

  #write() {
    if (!this.#data || !this.element.open) return;
    const { x, xName, lines, description } = this.#data;
    const columns = lines.flatMap(columnsOf).filter(({ values }) => values.length > 0);
    const head = element(
      "tr",
      {},
      element("th", { scope: "col" }, xName),
      ...columns.map(({ name }) => element("th", { scope: "col" }, name)),
    );
    const rows = x.map((at, i) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, String(at)),
        ...columns.map(({ values }) => element("td", {}, written(values[i]))),
      ),
    );
    this.#box.setAttribute("aria-label", description);
    this.#box.replaceChildren(
      element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows)),
    );
  }
}

/** @param {Wire.DepthChartLine} line */
function columnsOf({ name, predicted, mean, least, most }) {
  const prefix = name ? `${name}: ` : "";
  return [
    { name: `${prefix}predicted`, values: predicted },
    { name: `${prefix}measured`, values: mean },
    { name: `${prefix}least`, values: least },
    { name: `${prefix}most`, values: most },
  ];
}

/** @param {number | null | undefined} value */
const written = (value) => (value == null ? "–" : fourDigits(value));
