import { color } from "../shared/colors.js";
import { LineChart } from "./line-chart.js";

/** The loss over the steps, on the training and, where there is one, on the test set. */
class LossChart extends LineChart {
  lines() {
    const train = { name: "train", color: color("ink"), dash: 0 };
    const test = { name: "test", color: color("ink-soft"), dash: 3 };
    return this.points.some(([, , loss]) => loss != null) ? [train, test] : [train];
  }
}

customElements.define("loss-chart", LossChart);
