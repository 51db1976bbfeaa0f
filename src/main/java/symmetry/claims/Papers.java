package symmetry.claims;

import static java.util.Collections.nCopies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetry.claims.exhibit.DeepSignal;
import symmetry.claims.exhibit.DuplicatedUnit;
import symmetry.claims.exhibit.Escape;
import symmetry.claims.exhibit.LinearDepth;
import symmetry.claims.exhibit.Series;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.claims.exhibit.WatchedRun;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Activation;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.number.NumberText;

/** The literature's own experiments at our size. */
final class Papers {

  private static final int DEEP_WIDTH = 16;

  /** The two starts that Glorot and Bengio compare. */
  enum Rule {
    HEURISTIC(VarianceScaling.torchLinear()),
    NORMALIZED(VarianceScaling.glorot(Distribution.UNIFORM));

    private final Initializer start;

    Rule(Initializer start) {
      this.start = start;
    }
  }

  /** What ZerO is compared with. */
  enum Draw {
    FIRST_SEED,
    SECOND_SEED,
    GLOROT,
  }

  private Papers() {}

  static Exhibit<Table<Rule, DeepSignal.Profile>> glorot2010(Activation activation) {
    return new Exhibit<>(
      "P2010",
      "How even are activations and gradients over the layers at the start?",
      "5 hidden %s layers of 50 units, standard-normal inputs; U(±1/√n) or Glorot's U(±√(6/2n))".formatted(
        Words.of(activation)
      ),
      Series.of(List.of(Rule.values()), rule -> new DeepSignal(activation, rule.start, 5, 50))
    );
  }

  /** He against Glorot in a ReLU network. */
  static Exhibit<Table<InitializerKind, Trajectory>> he2015(int depth) {
    return new Exhibit<>(
      "P2015",
      "Which start lets a deep ReLU network learn?",
      "circle (60 samples), %d hidden ReLU layers of 16 units, η = 0.01, 600 steps; Glorot, He".formatted(
        depth
      ),
      Series.of(List.of(InitializerKind.GLOROT_NORMAL, InitializerKind.HE_NORMAL), kind ->
        new WatchedRun(deep(Activation.RELU, LayerStart.of(kind), depth, 0.01), 600)
      )
    );
  }

  /** Learning time against depth, by start. */
  static Exhibit<Table<Integer, LinearDepth.Time>> saxe2013(Initializer start, String words) {
    return new Exhibit<>(
      "P2013",
      "Does a deeper linear network take longer to learn?",
      "linear networks of 2 to 32 layers of 8 units, a rotation to learn, %s, η = 0.1/depth, 5 draws".formatted(
        words
      ),
      Series.of("layers", List.of(2, 4, 8, 16, 32), depth ->
        new LinearDepth(start, depth, 0, 5, 400)
      )
    );
  }

  /** LSUV against a plain normal start. */
  static Exhibit<Table<InitializerKind, Trajectory>> mishkin2016(double plainDeviation) {
    Map<InitializerKind, WatchedRun> runs = new LinkedHashMap<>();
    runs.put(InitializerKind.NORMAL, deepTanh(Nets.normal(plainDeviation)));
    runs.put(InitializerKind.LSUV, deepTanh(LayerStart.of(InitializerKind.LSUV)));
    return new Exhibit<>(
      "P2016",
      "Does a start scaled layer by layer train where a plain one does not?",
      "circle (60 samples), 10 hidden tanh layers of 16 units, η = 0.1, 300 steps; N(0, %s²), LSUV".formatted(
        NumberText.of(plainDeviation)
      ),
      new Series<>(runs)
    );
  }

  /** A start without randomness from two seeds, against Glorot. */
  static Exhibit<Table<Draw, Trajectory>> zhao2021(InitializerKind kind) {
    Experiment net = Nets.net(BuiltIn.IRIS, Activation.TANH, LayerStart.of(kind), 0.2, 4, 4);
    Map<Draw, WatchedRun> runs = new LinkedHashMap<>();
    runs.put(Draw.FIRST_SEED, new WatchedRun(net, 1000));
    runs.put(Draw.SECOND_SEED, new WatchedRun(net.withSeed(2), 1000));
    runs.put(Draw.GLOROT, new WatchedRun(net.withStartEverywhere(Nets.GLOROT), 1000));
    return new Exhibit<>(
      "P2021",
      "Does a network train from a start without any randomness?",
      "iris, 4-4-4-3 tanh, %s from two seeds and Glorot, η = 0.2, 1000 steps".formatted(
        kind == InitializerKind.ZERO_HADAMARD ? "ZerO" : Words.of(kind)
      ),
      new Series<>(runs)
    );
  }

  /** Depths that train at a scale; the critical one is 1. */
  static Exhibit<Table<Integer, Trajectory>> schoenholz2017(double scale) {
    LayerStart start = Nets.normal(scale / Math.sqrt(DEEP_WIDTH));
    return new Exhibit<>(
      "P2017",
      "To what depth does a network train at this scale?",
      "circle (60 samples), 2 to 16 hidden tanh layers of 16 units, σ = %s/√n, η = 0.1, 300 steps".formatted(
        NumberText.of(scale)
      ),
      Series.of("hidden layers", List.of(2, 4, 8, 16), depth ->
        new WatchedRun(deep(Activation.TANH, start, depth, 0.1), 300)
      )
    );
  }

  static Exhibit<DuplicatedUnit.Rest> fukumizu2000(double stretch) {
    return new Exhibit<>(
      "P2000",
      "Is a network at rest still at rest when a unit is duplicated?",
      "1-1-1 tanh trained to rest on a two-unit teacher, then doubled with rows w and %s·w".formatted(
        NumberText.of(stretch)
      ),
      new DuplicatedUnit(stretch)
    );
  }

  static Exhibit<Escape.Path> luo2021(double deviation) {
    Experiment net = Nets.net(BuiltIn.MOONS, Activation.TANH, Nets.normal(deviation), 0.5, 8);
    return new Exhibit<>(
      "P2021b",
      "Do units condense on a few directions while they leave the start?",
      "moons, 2-8-1 tanh, N(0, %s²), η = 0.5, until the loss is below 0.1".formatted(
        NumberText.of(deviation)
      ),
      new Escape(net, 5000, 0.1)
    );
  }

  private static WatchedRun deepTanh(LayerStart start) {
    return new WatchedRun(deep(Activation.TANH, start, 10, 0.1), 300);
  }

  /** So many hidden layers on a few samples. */
  private static Experiment deep(Activation activation, LayerStart start, int depth, double rate) {
    DataSpec few = Nets.data(BuiltIn.CIRCLE).withSamples(60);
    return Experiment.plain(few, activation, start, rate, nCopies(depth, DEEP_WIDTH));
  }
}
