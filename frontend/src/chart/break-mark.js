import { color } from "../shared/colors.js";

/** The annotation of ApexCharts for a step at which clones became different. */
export function breakMark(step) {
  return {
    x: step,
    borderColor: color("same-1"),
    strokeDashArray: 4,
    label: {
      text: `broke at ${step}`,
      orientation: "horizontal",
      borderColor: "transparent",
      style: { background: color("paper"), color: color("same-1"), fontSize: "11px" },
    },
  };
}
