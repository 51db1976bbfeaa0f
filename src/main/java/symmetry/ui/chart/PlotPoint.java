package symmetry.ui.chart;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A sample in the plane. On the wire it is {@code [x, y, label, test]}.
 *
 * @param y the second input, or the target where there is one input
 * @param label the index of its class, or 0
 * @param test whether it belongs to the test set
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({ "x", "y", "label", "test" })
public record PlotPoint(double x, double y, int label, boolean test) {}
