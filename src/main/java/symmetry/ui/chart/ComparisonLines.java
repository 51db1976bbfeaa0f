package symmetry.ui.chart;

import java.util.List;

/**
 * Losses over the steps, a line for each experiment. Wire record.
 *
 * @param names of the lines
 * @param keep how many of the first points of the chart stay; {@code points} follow them
 */
public record ComparisonLines(List<String> names, int keep, List<LayerLines.Point> points) {
  public ComparisonLines {
    names = List.copyOf(names);
    points = List.copyOf(points);
  }
}
