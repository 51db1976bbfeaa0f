package symmetry.ui.microscope;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The update that led to {@code step}, on one sample and on its batch. Of each layer only some
 * neighbouring units are shown, and of their inputs those that come from shown units. Numbers have six
 * significant digits. Wire record: its arrays are not copied.
 *
 * @param sample its place in the batch, from 1
 * @param batch samples in the batch
 * @param inputs the sample's, from the first layer's {@code inputsFrom}
 * @param target the sample's, of the shown output units
 * @param loss of the sample
 * @param optimizer its name if it does more than W − η·dW, otherwise null
 * @param penalty what is added to the mean over the batch, in words; empty if nothing
 */
public record StepView(
  long step,
  int sample,
  int batch,
  double[] inputs,
  double[] target,
  double loss,
  double learningRate,
  @Nullable String optimizer,
  String penalty,
  List<Layer> layers
) {
  /**
   * Arrays hold a number for each shown unit, matrices a row for each shown unit and a column for each
   * shown input.
   *
   * @param units how many there are
   * @param fanIn how many inputs there are
   * @param from the first unit shown, from 0
   * @param inputsFrom the first input shown, from 0
   * @param slope f′(z); null for an output whose loss cancels it
   * @param mask what dropout multiplies each activation by, or null without dropout
   * @param error ∂L/∂z of the sample
   * @param biasGradient mean over the batch, as {@code gradient} is
   */
  public record Layer(
    String name,
    String activation,
    int units,
    int fanIn,
    int from,
    int inputsFrom,
    double[] z,
    double[] a,
    double @Nullable [] slope,
    double @Nullable [] mask,
    double[] error,
    double[] biasBefore,
    double[] biasGradient,
    double[] biasAfter,
    double[][] before,
    double[][] gradient,
    double[][] after
  ) {}
}
