package symmetry.ui.microscope;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One update, on one sample and on its batch. Of each layer some neighbouring units are shown, and of
 * their inputs those that come from shown units. Numbers have six significant digits. Wire record: its
 * arrays are not copied.
 *
 * @param summary which step and sample, in words
 */
public record StepView(String summary, List<Layer> layers) {
  /**
   * Arrays hold a number for each shown unit, matrices a row for each shown unit and a column for each
   * shown input.
   *
   * @param formulas what the layer computes, in symbols
   * @param from the first unit shown, from 0
   * @param inputsFrom the first input shown, from 0
   * @param slope f′(z); null for the output layer
   * @param error ∂L/∂z of the sample
   * @param biasBefore as the other two of biases, empty where the layer has none
   * @param gradient over the batch
   * @param origin where the number asked about comes from, or null if it is in another layer
   */
  public record Layer(
    String name,
    List<String> formulas,
    int from,
    int inputsFrom,
    double[] z,
    double[] a,
    double @Nullable [] slope,
    double[] error,
    double[] biasBefore,
    double[] biasGradient,
    double[] biasAfter,
    double[][] before,
    double[][] gradient,
    double[][] after,
    @Nullable Origin origin
  ) {}

  /** An equation: in symbols, the same with its numbers, and what comes out. */
  public record Origin(String formula, String numbers, String value) {}
}
