package symmetry.claims;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import symmetry.claims.exhibit.DeepSignal;
import symmetry.claims.exhibit.SeedSweep;
import symmetry.claims.exhibit.Series;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.claims.exhibit.WatchedRun;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.Normal;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;

/** Experiments on how large the weights should be: E13, E14. */
final class Scale {

  static final Initializer GLOROT = VarianceScaling.glorot(Distribution.NORMAL);

  private static final int DEPTH = 10;
  private static final int SEEDS = 200;
  private static final int WIDTH = 50;

  private Scale() {}

  static Initializer normal(double deviation) {
    return new Normal(0, deviation);
  }

  /** E13: the same network from starts of several scales. */
  static Exhibit<Table<Double, SeedSweep.Outcomes>> sweep(List<Double> scales) {
    return new Exhibit<>(
      "E13",
      "Is there a best scale?",
      "XOR ±1, 2-8-1 tanh, N(0, σ²) for σ = %s, %d seeds, η = 0.3, loss below 0.1 in 4000 steps".formatted(
        Words.of(scales),
        SEEDS
      ),
      Series.of("σ", scales, scale -> {
        var net = Nets.net(BuiltIn.XOR_SIGNED, Activation.TANH, Nets.normal(scale), 0.3, 8);
        return new SeedSweep(net, SEEDS, 4000, 0.1);
      })
    );
  }

  /** E14: the signal through ten hidden layers, by activation. */
  static Exhibit<Table<Activation, DeepSignal.Profile>> deep(
    Initializer start,
    String words,
    Activation... activations
  ) {
    return deep(DEPTH, start, words, activations);
  }

  /** E14 at any depth. */
  static Exhibit<Table<Activation, DeepSignal.Profile>> deep(
    int depth,
    Initializer start,
    String words,
    Activation... activations
  ) {
    return new Exhibit<>(
      "E14",
      "What is left of the signal after %d hidden layers?".formatted(depth),
      "%d hidden layers of %d units, standard-normal inputs, %s; %s".formatted(
        depth,
        WIDTH,
        words,
        Arrays.stream(activations).map(Words::of).collect(Collectors.joining(", "))
      ),
      Series.of(List.of(activations), f -> new DeepSignal(f, start, depth, WIDTH))
    );
  }

  /** E14 for the rules of thumb: do sigmoid networks train from them? */
  static Exhibit<Table<InitializerKind, Trajectory>> rulesOfThumb(Integer... widths) {
    List<InitializerKind> rules = List.of(
      InitializerKind.HAYKIN,
      InitializerKind.LECUN_NORMAL,
      InitializerKind.GLOROT_UNIFORM,
      InitializerKind.NGUYEN_WIDROW
    );
    return new Exhibit<>(
      "E14",
      "Do the rules of thumb for sigmoid networks work?",
      "circle, %s, η = 1, 2000 steps; Haykin, LeCun, Glorot, Nguyen–Widrow".formatted(
        widths.length == 1
          ? "one hidden layer of 8 sigmoid units"
          : "%d hidden layers of 8 sigmoid units".formatted(widths.length)
      ),
      Series.of(rules, kind -> {
        var net = Nets.net(BuiltIn.CIRCLE, Activation.SIGMOID, LayerStart.of(kind), 1, widths);
        return new WatchedRun(net, 2000);
      })
    );
  }
}
