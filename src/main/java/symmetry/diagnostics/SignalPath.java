package symmetry.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetry.engine.Activity;
import symmetry.engine.Architecture;
import symmetry.engine.Dissection;
import symmetry.number.Numerals;

/**
 * What becomes of the signal on its way forwards.
 *
 * @param spreads standard deviations over samples and units: of the inputs, then of the activations of each
 *     hidden layer
 * @param responses what of them tells samples apart: a unit's deviation over the samples, root mean square over the units
 */
public record SignalPath(List<Double> spreads, List<Double> responses) {
  /** The signal has exploded where it spreads by more than so many times the inputs, or than 1 if they are smaller. */
  private static final double EXPLODED = 1e3;

  /** It has faded where less than this share of what tells the inputs apart is left. */
  private static final double FADED = 1e-3;

  /** What equal activations seem to differ by, as a share of them. */
  private static final double ROUNDING = 1e-14;

  public SignalPath {
    spreads = List.copyOf(spreads);
    responses = List.copyOf(responses);
  }

  /**
   * Of a pass.
   *
   * @param inputs {@code (sample, input)} → x, samples counted as in the dissection
   */
  public static SignalPath of(Dissection dissection, WhyFrozen.Values inputs) {
    List<Double> spreads = new ArrayList<>();
    List<Double> responses = new ArrayList<>();
    values(dissection, inputs).forEach(values -> {
      spreads.add(Sizes.deviation(values));
      responses.add(response(values));
    });
    return new SignalPath(spreads, responses);
  }

  /** What tells samples apart; 0 where it is rounding. */
  private static double response(double[][] values) {
    double response = Sizes.deviationWithinColumns(values);
    return response > ROUNDING * Magnitude.maxAbs(values) ? response : 0;
  }

  /** {@code [sample][unit]} of the inputs, then of each hidden layer's activations, one at a time. */
  private static Stream<double[][]> values(Dissection dissection, WhyFrozen.Values inputs) {
    Activity activity = dissection.activity();
    Architecture shape = activity.architecture();
    return IntStream.range(-1, shape.layers() - 1).mapToObj(l ->
      l < 0
        ? matrix(activity.count(), shape.inputs(), inputs)
        : matrix(activity.count(), shape.fanOut(l), (s, k) -> activity.activation(l, s, k))
    );
  }

  private static double[][] matrix(int samples, int units, WhyFrozen.Values values) {
    double[][] matrix = new double[samples][units];
    for (int s = 0; s < samples; s++) {
      for (int k = 0; k < units; k++) matrix[s][k] = values.of(s, k);
    }
    return matrix;
  }

  /** Number of the hidden layer whose activations spread furthest, from 1; 0 if none does further than the inputs. */
  public int widest() {
    int widest = 0;
    for (int l = 1; l < spreads.size(); l++) if (spreads.get(l) > spreads.get(widest)) widest = l;
    return widest;
  }

  /** How many times as far as the inputs the activations of that layer spread; 1 if none does further. */
  public double grows() {
    return widest() == 0 ? 1 : spreads.get(widest()) / spreads.getFirst();
  }

  /** Whether the activations of some layer spread far more than the inputs, and than inputs should. */
  public boolean isExploded() {
    return spreads.get(widest()) > EXPLODED * Math.max(1, spreads.getFirst());
  }

  /** Whether some samples have other inputs than others. */
  public boolean inputsDiffer() {
    return responses.getFirst() > 0;
  }

  /** "×8 a layer, layer 6 spreads 260000 times as far as the inputs". */
  public String inWords() {
    if (spreads.getFirst() == 0) {
      return "layer %d spreads by %s, the inputs not at all".formatted(
        widest(),
        Numerals.upTo(2, spreads.get(widest()))
      );
    }
    return "×%s a layer, layer %d spreads %s times as far as the inputs".formatted(
      Numerals.upTo(2, StrictMath.pow(grows(), 1.0 / Math.max(1, widest()))),
      widest(),
      Numerals.upTo(2, grows())
    );
  }

  /** What of that which tells the inputs apart the last hidden layer passes on; 1 if they are all the same. */
  public double left() {
    return responses.getFirst() > 0 ? responses.getLast() / responses.getFirst() : 1;
  }

  /** Whether the last hidden layer hardly tells inputs apart. */
  public boolean isFaded() {
    return left() < FADED;
  }

  /** "×0.5 a layer, what layer 12 passes on differs from sample to sample by 0.00024 of what the inputs do". */
  public String fading() {
    int depth = responses.size() - 1;
    if (left() == 0) return "what layer %d passes on is the same for every sample".formatted(depth);
    return "×%s a layer, what layer %d passes on differs from sample to sample by %s of what the inputs do".formatted(
      Numerals.upTo(2, StrictMath.pow(left(), 1.0 / depth)),
      depth,
      Numerals.upTo(2, left())
    );
  }
}
