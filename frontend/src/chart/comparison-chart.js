import { color } from "../shared/colors.js";
import { LineChart } from "./line-chart.js";

/** A line is told from the others by its colour, its dash and its sign: any of them is enough. */
const DASHES = [0, 7, 2, 12];
const SIGNS = ["circle", "square", "triangle", "diamond"];
const SIGNS_ALONG_A_LINE = 6;

/** The losses of several experiments over the steps. */
class ComparisonChart extends LineChart {
  #names = [];

  lines() {
    return this.#names.map((name, k) => ({
      name,
      color: color(`member-${k + 1}`),
      dash: DASHES[k % DASHES.length],
      sign: SIGNS[k % SIGNS.length],
    }));
  }

  /** Draws symmetry.ui.chart.ComparisonLines. */
  show({ names, keep, points }) {
    this.#names = names;
    this.continueAfter(keep, points);
  }

  /** Signs along each line, not where the other lines have theirs. */
  annotations(lines, series) {
    const count = this.points.length;
    const signs = Math.min(count, SIGNS_ALONG_A_LINE);
    return series.flatMap(({ data }, k) =>
      Array.from({ length: signs }, (_, n) => {
        const share = (n + (k + 0.5) / lines.length) / signs;
        return data[Math.floor(share * count)];
      })
        .filter((point) => point.y != null)
        .map(({ x, y }) => ({
          x,
          y,
          marker: {
            size: 4,
            shape: lines[k].sign,
            fillColor: lines[k].color,
            strokeColor: color("paper"),
            strokeWidth: 1,
          },
          label: { text: undefined },
        })),
    );
  }
}

customElements.define("comparison-chart", ComparisonChart);
