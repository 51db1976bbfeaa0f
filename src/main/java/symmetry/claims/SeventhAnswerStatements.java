package symmetry.claims;

import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;
import static symmetry.claims.Ruling.holdsIf;

import java.util.List;
import symmetry.claims.exhibit.DeepSignal;
import symmetry.claims.exhibit.SeedSweep.Outcomes;
import symmetry.claims.exhibit.Table;
import symmetry.engine.Activation;
import symmetry.number.NumberText;

/** The seventh answer: statements 38 and 39. */
final class SeventhAnswerStatements {

  /** Signal below this is lost. */
  private static final double LOST = 1e-6;

  static final List<Statement> ALL = List.of(
    seventh(38, "Large starting weights saturate tanh and sigmoid, so learning starts slowly.")
      .tried(
        "Tried: saturation in ten layers before the first step, speed with one hidden layer from 200 seeds."
      )
      .judged(
        SeventhAnswerStatements::largeIsSlow,
        Scale.sweep(List.of(0.1, 1.0, 3.0, 30.0)),
        Scale.deep(
          Scale.normal(1),
          "N(0, 1)",
          Activation.TANH,
          Activation.SIGMOID,
          Activation.RELU
        ),
        "Large scales only",
        Scale.sweep(List.of(3.0, 30.0, 100.0)),
        Scale.deep(Scale.normal(1), "N(0, 1)", Activation.TANH, Activation.SIGMOID, Activation.RELU)
      ),
    seventh(39, "Multiplying the random weights by 0.01 or 0.001 avoids such problems.")
      .tried(
        "Tried: 0.01, speed with one hidden layer from 200 seeds, and the signal in ten. Not: 0.001."
      )
      .judged(
        SeventhAnswerStatements::smallIsSafe,
        Scale.sweep(List.of(1.0, 0.01)),
        Scale.deep(Scale.normal(0.01), "N(0, 0.01²)", Activation.TANH),
        "Weights that were a hundred times too large",
        Scale.sweep(List.of(100.0, 1.0)),
        Scale.deep(Scale.normal(1), "N(0, 1)", Activation.TANH)
      )
  );

  private SeventhAnswerStatements() {}

  private static Statement.Draft seventh(int number, String paraphrase) {
    return Answer.SEVENTH.says(number, Theme.SCALE, paraphrase);
  }

  private static Ruling largeIsSlow(
    Table<Double, Outcomes> sweep,
    Table<Activation, DeepSignal.Profile> deep
  ) {
    double smallest = sweep.conditions().getFirst();
    double largest = sweep.conditions().getLast();
    double best = smallest;
    for (double scale : sweep.conditions()) {
      if (steps(sweep.of(scale)) < steps(sweep.of(best))) best = scale;
    }
    String figures =
      "At σ = 1 in ten layers %.0f %% of tanh and %.0f %% of sigmoid units saturate, while ReLU grows to %.1g. " +
      "Median steps to solve XOR, %d seeds: %s.";
    Object[] numbers = {
      100 * deep.of(Activation.TANH).mostSaturated(),
      100 * deep.of(Activation.SIGMOID).mostSaturated(),
      deep.of(Activation.RELU).lastDeviation(),
      sweep.of(smallest).seeds(),
      sweep.listed((scale, seeds) ->
        "%s at σ = %s".formatted(Words.count(seeds.median()), NumberText.of(scale))
      ),
    };
    if (best == largest) return doesNotHold(figures, numbers);
    return best == smallest ? holds(figures, numbers) : depends(figures, numbers);
  }

  private static Ruling smallIsSafe(
    Table<Double, Outcomes> sweep,
    Table<Activation, DeepSignal.Profile> deep
  ) {
    double plain = sweep.conditions().getFirst();
    double small = sweep.conditions().getLast();
    double signal = deep.of(Activation.TANH).lastDeviation();
    String figures =
      "Median steps to solve XOR, %d seeds: %s at σ = %s, %s at σ = %s. " +
      "After ten tanh layers of σ = %s the signal is %.2g.";
    return holdsIf(
      steps(sweep.of(small)) < steps(sweep.of(plain)) && signal > LOST,
      figures,
      sweep.of(plain).seeds(),
      Words.count(sweep.of(plain).median()),
      NumberText.of(plain),
      Words.count(sweep.of(small).median()),
      NumberText.of(small),
      NumberText.of(small),
      signal
    );
  }

  private static int steps(Outcomes outcomes) {
    return outcomes.median().orElse(Integer.MAX_VALUE);
  }
}
