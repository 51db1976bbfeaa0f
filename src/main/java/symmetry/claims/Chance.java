package symmetry.claims;

import java.util.List;
import symmetry.claims.exhibit.Optima;
import symmetry.claims.exhibit.SeedSweep;
import symmetry.claims.exhibit.Series;
import symmetry.claims.exhibit.StepSign;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.claims.exhibit.Walkers;
import symmetry.claims.exhibit.WatchedRun;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Activation;
import symmetry.engine.Loss;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.number.NumberText;
import symmetry.study.landscape.Landscape;

/** Experiments on where a run ends and what the start has to do with it: E15 to E17, E20, E21. */
final class Chance {

  /** Starts that E2, E15 and E16 compare. */
  enum From {
    ZERO(Nets.ZEROS),
    NEAR(Nets.normal(1)),
    FAR(Nets.normal(10)),
    WRONG_SIDE(LayerStart.of(InitializerKind.CONSTANT, -10));

    private final LayerStart start;

    From(LayerStart start) {
      this.start = start;
    }
  }

  private Chance() {}

  /** E15: the share of seeds that solve XOR. */
  static Exhibit<SeedSweep.Outcomes> seeds(LayerStart start, int width) {
    return new Exhibit<>(
      "E15",
      "How many random starts succeed?",
      "XOR ±1, 2-%d-1 tanh, %s, 60 seeds, η = 0.5, loss below 0.1 in 2000 steps".formatted(
        width,
        Words.of(start)
      ),
      new SeedSweep(Nets.net(BuiltIn.XOR_SIGNED, Activation.TANH, start, 0.5, width), 60, 2000, 0.1)
    );
  }

  /** E16: logistic regression on overlapping blobs, from several starts. */
  static Exhibit<Table<From, Trajectory>> convex(Loss loss) {
    DataSpec overlapping = Nets.data(BuiltIn.BLOBS).withNoise(1);
    return new Exhibit<>(
      "E16",
      "Does it matter where a single layer starts?",
      "overlapping blobs, no hidden layer, %s, η = 0.5, 4000 steps".formatted(Words.of(loss)),
      Series.of(List.of(From.values()), from -> {
        Experiment net = Nets.net(overlapping, Activation.TANH, from.start, 0.5).withLoss(loss);
        return new WatchedRun(net, 4000);
      })
    );
  }

  /** E1 and E16: zero against a random start, with hidden layers or none. */
  static Exhibit<Table<From, Trajectory>> zeroOrRandom(From random, Integer... widths) {
    DataSpec moons = Nets.data(BuiltIn.MOONS).withNoise(0.3);
    return new Exhibit<>(
      widths.length == 0 ? "E16" : "E2",
      "Is zero a better start than random numbers?",
      "noisy moons, %s, zero or N(0, %s), η = 0.5, 3000 steps".formatted(
        widths.length == 0 ? "no hidden layer" : "2-" + widths[0] + "-1 tanh",
        random == From.FAR ? "10²" : "1"
      ),
      Series.of(List.of(From.ZERO, random), from ->
        new WatchedRun(Nets.net(moons, Activation.TANH, from.start, 0.5, widths), 3000)
      )
    );
  }

  /** E17: which way the gradient is added. */
  static Exhibit<StepSign.Climb> sign(double rate) {
    return new Exhibit<>(
      "E17",
      "Which way does the loss go if the gradient is added?",
      "XOR ±1, 2-4-1 tanh, Glorot, 50 steps, w ← w %s 0.3·gradient".formatted(rate < 0 ? "+" : "−"),
      new StepSign(Nets.net(BuiltIn.XOR_SIGNED, Activation.TANH, Nets.GLOROT, 0.3, 4), rate, 50)
    );
  }

  /** E20: k-means and EM against a convex problem. */
  static Exhibit<Optima.Ends> optima(int groups) {
    return new Exhibit<>(
      "E20",
      "In how many different optima do other methods end?",
      "six blobs; k-means and a Gaussian mixture with %s, a linear SVM; 12 starts each".formatted(
        groups == 1 ? "1 group" : groups + " groups"
      ),
      new Optima(groups, 12, 1)
    );
  }

  /** E21: the loss over two weights. */
  static Exhibit<Walkers.Ends> landscape(double a, double b) {
    return new Exhibit<>(
      "E21",
      "Where do walkers end that start together, and that start apart?",
      "ŷ = tanh(w₁x) + tanh(w₂x), teacher (%s, %s), 21 points in −2 … 2, 20 walkers".formatted(
        NumberText.of(a),
        NumberText.of(b)
      ),
      new Walkers(new Landscape(a, b), 20, 20_000, 1)
    );
  }
}
