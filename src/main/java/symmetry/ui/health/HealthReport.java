package symmetry.ui.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The health of every layer, the output last. Wire record.
 *
 * @param verdict which layers are frozen, and by what
 */
public record HealthReport(String verdict, List<Layer> layers) {
  /**
   * Numbers have few digits; null where there is none.
   *
   * @param shares of saturated and dead units, in words; empty for the output
   * @param gradientMean mean |∂L/∂W|
   * @param signalMeasured variance of z
   * @param errorMeasured variance of ∂L/∂z
   */
  public record Layer(
    String name,
    String shares,
    Bars activations,
    Bars weights,
    Bars gradients,
    @Nullable Double gradientMean,
    @Nullable Double gradientMax,
    @Nullable Double signalMeasured,
    @Nullable Double signalPredicted,
    @Nullable Double errorMeasured,
    @Nullable Double errorPredicted
  ) {}
}
