package symmetry.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetry.claims.exhibit.DeepSignal;
import symmetry.claims.exhibit.SeedSweep;
import symmetry.claims.exhibit.Series;
import symmetry.claims.exhibit.SharedDraw;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.claims.exhibit.WatchedRun;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.number.NumberText;

/** Experiments on what people do with networks today: E8 and some of E14 and E15. */
final class Practice {

  private static final int DEEP = 30;
  private static final int WIDTH = 50;

  /** Which factor of a product starts at zero. */
  enum Zero {
    BOTH,
    FIRST,
    SECOND,
  }

  /** Rules for ReLU. */
  enum Rule {
    TORCH_LINEAR(VarianceScaling.torchLinear()),
    HE(VarianceScaling.he(Distribution.UNIFORM));

    private final Initializer start;

    Rule(Initializer start) {
      this.start = start;
    }
  }

  private Practice() {}

  /** E8: a product of two matrices, one or both of them zero. */
  static Exhibit<Table<Zero, Trajectory>> factors(Activation between) {
    Experiment net = Nets.net(BuiltIn.PLANE, between, Nets.GLOROT, 0.1, 4);
    Experiment first = net.withHidden(0, h -> h.withStart(Nets.ZEROS));
    Map<Zero, WatchedRun> runs = new LinkedHashMap<>();
    runs.put(Zero.BOTH, new WatchedRun(first.withOutput(Nets.ZEROS), 1000));
    runs.put(Zero.FIRST, new WatchedRun(first, 1000));
    runs.put(Zero.SECOND, new WatchedRun(net.withOutput(Nets.ZEROS), 1000));
    return new Exhibit<>(
      "E8",
      "Does a product learn if one of its factors starts from zero, or both?",
      "plane, 2-4-1 %s, W1, W2 or both zero, otherwise Glorot, η = 0.1, 1000 steps".formatted(
        Words.of(between)
      ),
      new Series<>(runs)
    );
  }

  /** Eight copies of a random unit. */
  static Exhibit<Trajectory> copies(double dropout) {
    Experiment net = Nets.net(BuiltIn.XOR_SIGNED, Activation.TANH, Nets.CLONED_ROWS, 0.3, 8);
    return new Exhibit<>(
      "P2016b",
      "Do copies of a unit become different?",
      "XOR ±1, 2-8-1 tanh, one row of Glorot copied, output constant 0.5, %s, η = 0.3, 1000 steps".formatted(
        dropout == 0 ? "no dropout" : "dropout " + NumberText.of(dropout)
      ),
      new WatchedRun(
        net.withOutput(Nets.CONSTANT).withEachHidden(h -> h.withDropout(dropout)),
        1000
      )
    );
  }

  static Exhibit<Table<Rule, DeepSignal.Profile>> linearOrHe(int depth) {
    return new Exhibit<>(
      "E14",
      "Do nn.Linear's weights pass on as much of the signal as He's?",
      "%s of 50 ReLU units, standard-normal inputs; U(±1/√n), He uniform".formatted(
        depth == 1 ? "one hidden layer" : depth + " hidden layers"
      ),
      Series.of(List.of(Rule.values()), rule ->
        new DeepSignal(Activation.RELU, rule.start, depth, WIDTH)
      )
    );
  }

  static Exhibit<SeedSweep.Outcomes> reluOnXor(int width) {
    LayerStart he = LayerStart.of(InitializerKind.HE_UNIFORM);
    Experiment net = Nets.net(BuiltIn.XOR_SIGNED, Activation.RELU, he, 0.1, width);
    return new Exhibit<>(
      "E15",
      "From how many seeds do ReLU units solve XOR?",
      "XOR ±1, 2-%d-1 ReLU, He uniform, 500 seeds, η = 0.1, loss below 0.1 in 4000 steps".formatted(
        width
      ),
      new SeedSweep(net, 500, 4000, 0.1)
    );
  }

  /** Two layers of one shape. */
  static Exhibit<SharedDraw.Layers> sharedDraw(boolean shared) {
    Experiment net = Nets.net(BuiltIn.XOR_SIGNED, Activation.TANH, Nets.GLOROT, 0.3, 8, 8, 8);
    return new Exhibit<>(
      "E15",
      "Are two layers of one draw copies of each other?",
      "XOR ±1, 2-8-8-8-1 tanh, Glorot, layers 2 and 3 %s, η = 0.3, 1000 steps".formatted(
        shared ? "from one draw" : "from a draw each"
      ),
      new SharedDraw(net, shared, 1000)
    );
  }

  static Exhibit<DeepSignal.Profile> selu(double gain) {
    return new Exhibit<>(
      "E14",
      "What is left of the signal after 30 SELU layers?",
      "30 hidden SELU layers of 50 units, standard-normal inputs, N(0, gain²/n), gain %s".formatted(
        NumberText.of(gain)
      ),
      new DeepSignal(Activation.SELU, Scale.normal(gain / Math.sqrt(WIDTH)), DEEP, WIDTH)
    );
  }
}
