package symmetry.study.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import symmetry.diagnostics.MeanField;
import symmetry.engine.Activation;
import symmetry.study.Task;
import symmetry.study.Work;

/** The lines that the theory draws over a phase map. */
public record TrainableDepth(
  Activation activation,
  double biasDeviation,
  double from,
  double to,
  int points
) implements Task<TrainableDepth.Lines> {
  /**
   * @param weightDeviations σ_w at equal distances
   * @param depths 6ξ at each, in layers; +∞ at the edge of chaos
   * @param gradientDepths 6ξ_∇ at each: the same where the network is ordered
   * @param edge σ_w of the edge of chaos, if it is on the map
   */
  public record Lines(
    List<Double> weightDeviations,
    List<Double> depths,
    List<Double> gradientDepths,
    OptionalDouble edge
  ) {
    public Lines {
      weightDeviations = List.copyOf(weightDeviations);
      depths = List.copyOf(depths);
      gradientDepths = List.copyOf(gradientDepths);
    }
  }

  /**
   * Whether networks were seen to train to 6ξ and no deeper: those of tanh (Schoenholz et al. 2017). Of GELU
   * with He's weights 6ξ is 9 layers, and 32 train.
   */
  public static boolean isSeen(Activation activation) {
    return activation == Activation.TANH;
  }

  @Override
  public Lines run(Work work) {
    OptionalDouble edge =
      from == to
        ? OptionalDouble.empty()
        : MeanField.edgeOfChaos(activation, biasDeviation, from, to);
    List<Double> deviations = new ArrayList<>();
    List<Double> depths = new ArrayList<>();
    List<Double> gradientDepths = new ArrayList<>();
    for (int k = 0; k < points; k++) {
      double deviation = PhaseGrid.weightDeviation(from, to, k, points);
      MeanField theory = new MeanField(activation, deviation, biasDeviation);
      deviations.add(deviation);
      depths.add(MeanField.TRAINABLE_SCALES * theory.depthScale());
      gradientDepths.add(MeanField.TRAINABLE_SCALES * theory.gradientScale());
      work.reached((k + 1.0) / points);
    }
    return new Lines(deviations, depths, gradientDepths, edge);
  }
}
