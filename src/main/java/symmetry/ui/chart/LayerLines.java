package symmetry.ui.chart;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure over the steps, a line for each layer. Wire record.
 *
 * @param measure its name; when it changes, the axis is {@code logarithmic} again
 * @param layers the lines' names
 * @param counted whether its values are whole numbers of something
 * @param keep how many of the first points of the chart stay; {@code points} follow them
 */
public record LayerLines(
  String measure,
  List<String> layers,
  boolean logarithmic,
  boolean counted,
  int keep,
  List<Point> points
) {
  /** On the wire {@code [step, value, value, …]}, a value for each layer. */
  public record Point(long step, List<@Nullable Double> values) {
    @JsonValue
    List<@Nullable Number> row() {
      List<@Nullable Number> row = new ArrayList<>();
      row.add(step);
      row.addAll(values);
      return row;
    }
  }
}
