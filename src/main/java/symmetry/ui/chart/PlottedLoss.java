package symmetry.ui.chart;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * The mean loss per sample after {@code step} updates; {@code test} is null where there is no test
 * set. Both are finite. On the wire it is {@code [step, train, test]}.
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({ "step", "train", "test" })
public record PlottedLoss(long step, double train, @Nullable Double test) {}
