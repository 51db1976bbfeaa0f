package symmetry.claims;

import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;

import java.util.List;
import symmetry.claims.exhibit.BesideOneUnit;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;

/** The sixth answer: statements 35 to 37. */
final class SixthAnswerStatements {

  /** What no straight line exceeds on the four points of XOR. */
  private static final double LINEAR_LIMIT_ON_XOR = 0.75;

  private static final double IMBALANCED = 0.75;

  static final List<Statement> ALL = List.of(
    sixth(
      35,
      "From zero all rows of the gradient are equal, hence all rows of the weights stay equal."
    )
      .tried("Tried: rows of both layers, three outputs, three activations.")
      .judged(
        SixthAnswerStatements::rowsStayEqual,
        Symmetric.outputs(Nets.data(BuiltIn.MULTI_BLOBS)),
        "One output only",
        Symmetric.outputs(Nets.data(BuiltIn.BLOBS).withPositiveShare(IMBALANCED))
      ),
    sixth(36, "One might as well train one unit per layer.")
      .tried(
        "Tried: five equal units beside one with rescaled rates. Not: one with the same rates."
      )
      .judged(
        SixthAnswerStatements::oneUnit,
        Symmetric.shadow(Nets.CONSTANT),
        "Glorot's start",
        Symmetric.shadow(Nets.GLOROT)
      ),
    sixth(37, "From zero the network is no more powerful than a linear classifier.")
      .tried("Tried: the share of XOR that is answered right, all twelve activations.")
      .judged(
        SixthAnswerStatements::noMoreThanLinear,
        Breaking.identicalUnits(Nets.ZEROS),
        "Equal weights of 0.5 instead of zeros",
        Breaking.identicalUnits(Nets.CONSTANT)
      )
  );

  private SixthAnswerStatements() {}

  private static Statement.Draft sixth(int number, String paraphrase) {
    return Answer.SIXTH.says(number, Theme.SYMMETRY, paraphrase);
  }

  private static Ruling rowsStayEqual(Table<Activation, Trajectory> runs) {
    double hidden = Trajectory.largestRowDifference(runs);
    double output = runs.largest(r -> r.output().rowDifference());
    String figures = "Hidden rows differ by %s, output rows by %s";
    Object[] numbers = { Words.difference(hidden), Words.difference(output) };
    if (hidden != 0) return doesNotHold(figures + ".", numbers);
    return output == 0
      ? holds(figures + ".", numbers)
      : depends(figures + ": each output has a target of its own.", numbers);
  }

  private static Ruling oneUnit(BesideOneUnit.Losses losses) {
    return losses.gap().isRounding()
      ? holds(
          "The losses of five equal units and of one unit with rescaled rates agree to %.2g at every step.",
          losses.gap().largest()
        )
      : doesNotHold(
          "The losses of five units and of one differ by up to %.3g.",
          losses.gap().largest()
        );
  }

  private static Ruling noMoreThanLinear(Table<Activation, Trajectory> runs) {
    List<String> beyond = runs
      .conditions()
      .stream()
      .filter(a -> runs.of(a).accuracy() > LINEAR_LIMIT_ON_XOR)
      .map(Words::of)
      .toList();
    double best = runs.largest(Trajectory::accuracy);
    double tanh = runs.of(Activation.TANH).accuracy();
    if (beyond.isEmpty()) {
      return holds(
        "On XOR a line gets 75 %% right; with none of %d activations do the units get more than %.0f %%.",
        runs.all().size(),
        100 * best
      );
    }
    return depends(
      "Identical units with %s get more of XOR right than any line, up to %.0f %%; with tanh they stay at %.0f %%.",
      String.join(", ", beyond),
      100 * best,
      100 * tanh
    );
  }
}
