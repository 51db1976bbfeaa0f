package symmetry.ui.chart;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** From {@code low} to {@code high} on one axis. On the wire it is {@code [low, high]}. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({ "low", "high" })
public record AxisRange(double low, double high) {
  public AxisRange {
    if (!(low < high)) {
      throw new IllegalArgumentException("no range from %s to %s".formatted(low, high));
    }
  }
}
