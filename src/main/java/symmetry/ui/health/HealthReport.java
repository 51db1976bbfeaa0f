package symmetry.ui.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The health of every layer, the output last. Wire record. */
public record HealthReport(List<Layer> layers) {
  /**
   * @param frozen why it does not learn, or null if it does
   * @param shares of saturated and dead units, in words
   * @param gradientMean mean |∂L/∂W|, as all following numbers with few digits
   * @param signalMeasured variance of z; null where there is none, as for those below
   * @param errorMeasured variance of ∂L/∂z
   */
  public record Layer(
    String name,
    @Nullable String frozen,
    String shares,
    Bars activations,
    Bars weights,
    Bars gradients,
    double gradientMean,
    double gradientMax,
    @Nullable Double signalMeasured,
    @Nullable Double signalPredicted,
    @Nullable Double errorMeasured,
    @Nullable Double errorPredicted
  ) {}
}
