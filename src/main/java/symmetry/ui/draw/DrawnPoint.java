package symmetry.ui.draw;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A point that somebody drew. On the wire it is {@code [x, y, label]}.
 *
 * @param y the second input, or on a curve the target
 * @param label the index of its class, on a curve 0
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({ "x", "y", "label" })
public record DrawnPoint(double x, double y, int label) {}
