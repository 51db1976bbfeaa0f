package symmetry.claims;

import static symmetry.claims.Answer.FIFTH;
import static symmetry.claims.Ruling.ROUNDING;
import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;

import java.util.List;
import java.util.OptionalInt;
import symmetry.claims.exhibit.Backprop;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.engine.Activation;
import symmetry.engine.Loss;
import symmetry.exact.Elementary;

/** The fifth answer: statements 31 to 34. */
final class FifthAnswerStatements {

  private static final double IMBALANCED = 0.75;

  static final List<Statement> ALL = List.of(
    FIFTH.says(31, Theme.BACKPROPAGATION, "The output layer's error signal is dZ2 = A2 − Y.")
      .tried("Tried: every sample of the first step; a sigmoid and cross-entropy.")
      .judged(
        FifthAnswerStatements::outputError,
        Symmetric.equations(Activation.TANH, Nets.GLOROT, Loss.SIGMOID_BCE),
        "Squared error on the sigmoid",
        Symmetric.equations(Activation.TANH, Nets.GLOROT, Loss.SIGMOID_MSE)
      ),
    FIFTH.says(32, Theme.BACKPROPAGATION, "The output layer's gradient is dW2 = (1/m)·dZ2·A2ᵀ.")
      .tried(
        "Tried: every weight of the first step. Not: whether a slip of the pen was meant otherwise."
      )
      .judged(
        FifthAnswerStatements::outputGradient,
        Symmetric.equations(Activation.TANH, Nets.GLOROT, Loss.SIGMOID_BCE),
        "Sigmoid units from zero, where A1 and A2 both are 0.5 throughout",
        Symmetric.equations(Activation.SIGMOID, Nets.ZEROS, Loss.SIGMOID_BCE)
      ),
    FIFTH.says(
      33,
      Theme.ZEROS,
      "With W2 = 0 the first layer's gradient is zero, so its weights never change from zero."
    )
      .tried("Tried: both layers zero, three activations.")
      .judged(
        FifthAnswerStatements::firstLayerNeverMoves,
        Symmetric.zerosOnBlobs(Nets.ZEROS, IMBALANCED),
        "XOR, where the mean error is zero",
        Symmetric.zerosOnXor()
      ),
    FIFTH.says(
      34,
      Theme.ZEROS,
      "So from zero the network learns nothing: it is worse than logistic regression."
    )
      .tried(
        "Tried: loss after the same steps as logistic regression, one class three times as frequent."
      )
      .judged(
        FifthAnswerStatements::learnsNothing,
        Symmetric.zerosOnBlobs(Nets.ZEROS, IMBALANCED),
        Symmetric.linearOnBlobs(IMBALANCED),
        "Balanced classes",
        Symmetric.zerosOnBlobs(Nets.ZEROS, 0.5),
        Symmetric.linearOnBlobs(0.5)
      )
  );

  private FifthAnswerStatements() {}

  private static Ruling outputError(Backprop.Errors errors) {
    return errors.dZ2() < ROUNDING
      ? holds(
          "It agrees with what the engine computes: the largest difference is %.1g.",
          errors.dZ2()
        )
      : doesNotHold("It is off by up to %.3g: σ′(z) is missing.", errors.dZ2());
  }

  private static Ruling outputGradient(Backprop.Errors errors) {
    return errors.dW2FromA2() < ROUNDING
      ? holds(
          "It agrees with what the engine computes: the largest difference is %.1g.",
          errors.dW2FromA2()
        )
      : doesNotHold(
          "It is off by up to %.3g; with A1ᵀ, the layer's input, it is off by %.1g.",
          errors.dW2FromA2(),
          errors.dW2FromA1()
        );
  }

  private static Ruling firstLayerNeverMoves(Table<Activation, Trajectory> runs) {
    long moved = runs.count(r -> moved(r).isPresent());
    String figures = "In %d steps the first layer's weights first move: %s.";
    Object[] numbers = {
      runs.all().getFirst().losses().size() - 1,
      runs.listed((a, run) -> Words.of(a) + " " + Words.step(moved(run))),
    };
    if (moved == 0) return holds(figures, numbers);
    return moved == runs.all().size()
      ? doesNotHold(figures, numbers)
      : depends(figures + " A sigmoid of 0 is ½, so the second layer leaves zero first.", numbers);
  }

  private static OptionalInt moved(Trajectory run) {
    return run.hidden().getFirst().weightsMoved();
  }

  private static Ruling learnsNothing(Table<Activation, Trajectory> zeros, Trajectory linear) {
    Trajectory tanh = zeros.of(Activation.TANH);
    String figures = "From zero the loss goes from %.4g to %.4g, logistic regression's to %.3g";
    Object[] numbers = { tanh.startLoss(), tanh.endLoss(), linear.endLoss() };
    if (tanh.endLoss() <= linear.endLoss()) return doesNotHold(figures + ".", numbers);
    if (tanh.startLoss() - tanh.endLoss() < ROUNDING) return holds(figures + ".", numbers);
    double bias = tanh.end().bias(1, 0);
    return depends(
      figures + ": the output bias learns the base rate, σ(%.4f) = %.3f.",
      numbers[0],
      numbers[1],
      numbers[2],
      bias,
      Elementary.sigmoid(bias)
    );
  }
}
