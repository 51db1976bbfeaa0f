import { color } from "../shared/colors.js";

/** The annotation of ApexCharts for a step at which clones became different. */
export function breakMark(step) {
  return {
    x: step,
    borderColor: color("clones"),
    strokeDashArray: 4,
    label: {
      text: `broke at ${step}`,
      orientation: "horizontal",
      borderColor: "transparent",
      style: { background: color("paper"), color: color("clones"), fontSize: "11px" },
    },
  };
}
