package symmetry.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetry.claims.exhibit.Escape;
import symmetry.claims.exhibit.Series;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.claims.exhibit.WatchedRun;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.number.NumberText;

/** Experiments on what breaks symmetry, and on what only seems to: E7, E9 to E12, E19. */
final class Breaking {

  /** Starts and activations of E7. */
  enum Dropped {
    ZEROS_TANH(Nets.ZEROS, Activation.TANH),
    ZEROS_RELU(Nets.ZEROS, Activation.RELU),
    ZEROS_SIGMOID(Nets.ZEROS, Activation.SIGMOID),
    CONSTANT_TANH(Nets.CONSTANT, Activation.TANH);

    private final LayerStart start;
    private final Activation activation;

    Dropped(LayerStart start, Activation activation) {
      this.start = start;
      this.activation = activation;
    }
  }

  /** Starts of E10. */
  enum Start {
    CONSTANT(Nets.CONSTANT),
    CLONED_ROWS(Nets.CLONED_ROWS),
    RAMP(Nets.RAMP),
    GLOROT(Nets.GLOROT);

    private final LayerStart start;

    Start(LayerStart start) {
      this.start = start;
    }
  }

  /** What a small difference is added to in E11 and E12. */
  enum Centre {
    ZERO,
    CONSTANT,
  }

  private Breaking() {}

  /** E7: dropout on equal units. */
  static Exhibit<Table<Dropped, Trajectory>> dropout(double rate) {
    return new Exhibit<>(
      "E7",
      "Does dropout make units different that start identical?",
      "XOR (4 points), 2-8-1, %s, η = 0.3, 1000 steps".formatted(
        rate == 0 ? "no dropout" : "dropout " + NumberText.of(rate)
      ),
      Series.of(List.of(Dropped.values()), d -> {
        Experiment net = Nets.net(BuiltIn.XOR_POINTS, d.activation, d.start, 0.3, 8);
        return new WatchedRun(net.withEachHidden(h -> h.withDropout(rate)), 1000);
      })
    );
  }

  /** E9: identical units with every activation. */
  static Exhibit<Table<Activation, Trajectory>> identicalUnits(LayerStart start) {
    return new Exhibit<>(
      "E9",
      "Is a network of identical units no more than a linear classifier?",
      "XOR (4 points), 2-4-1, %s, η = 0.3, 3000 steps, every activation".formatted(Words.of(start)),
      Series.of(List.of(Activation.values()), f ->
        new WatchedRun(Nets.net(BuiltIn.XOR_POINTS, f, start, 0.3, 4), 3000)
      )
    );
  }

  /** E10: different but not random, random but not different. */
  static Exhibit<Table<Start, Trajectory>> starts(Activation activation) {
    return new Exhibit<>(
      "E10",
      "Must weights be random, or only different?",
      "XOR (4 points), 2-4-1 %s, η = 0.5, 4000 steps; constant, cloned rows, ramp, Glorot".formatted(
        Words.of(activation)
      ),
      Series.of(List.of(Start.values()), s -> {
        Experiment net = Nets.net(BuiltIn.XOR_POINTS, activation, s.start, 0.5, 4);
        // One output has one row: cloned rows would leave its weights different.
        Experiment cloned = net.withOutput(Nets.CONSTANT);
        return new WatchedRun(s == Start.CLONED_ROWS ? cloned : net, 4000);
      })
    );
  }

  /** E11: the escape from zero, by the size of the start. */
  static Exhibit<Table<Double, Escape.Path>> escapeFromZero(List<Double> epsilons) {
    return new Exhibit<>(
      "E11",
      "How long does a tiny random start around zero take to escape?",
      "moons, 2-8-1 tanh, ε·N(0, 1) for ε = %s, η = 0.5, loss below 0.1".formatted(
        Words.of(epsilons)
      ),
      Series.of("ε", epsilons, epsilon -> escape(Nets.normal(epsilon)))
    );
  }

  /** E11 and E12 side by side: the same ε around 0 and around 0.5. */
  static Exhibit<Table<Centre, Escape.Path>> smallError(double epsilon) {
    Map<Centre, Escape> measurements = new LinkedHashMap<>();
    measurements.put(Centre.ZERO, escape(Nets.normal(epsilon)));
    LayerStart constant = LayerStart.of(InitializerKind.NOISY_CONSTANT, 0.5, epsilon);
    measurements.put(Centre.CONSTANT, escape(constant));
    return new Exhibit<>(
      "E12",
      "Does training repair a start that is almost symmetric?",
      "moons, 2-8-1 tanh, ε·N(0, 1) around 0 and around 0.5, ε = %s, η = 0.5, 5000 steps".formatted(
        NumberText.of(epsilon)
      ),
      new Series<>(measurements)
    );
  }

  /** Which twins E19 looks at: the outgoing weight of the second is this multiple of the first's. */
  enum Twins {
    TANH_OPPOSITE,
    RELU_SCALED_BOTH_WAYS,
    RELU_SAME_FUNCTION,
  }

  /** E19: pairs of units whose rows differ and yet are tied. */
  static Exhibit<Table<Twins, Escape.Path>> twins() {
    Map<Twins, Escape> measurements = new LinkedHashMap<>();
    LayerStart opposite = Nets.onGlorot(InitializerKind.SIGN_TWINS);
    LayerStart scaled = Nets.onGlorot(InitializerKind.SCALED_TWINS, 3);
    measurements.put(Twins.TANH_OPPOSITE, twins(Activation.TANH, opposite, -1));
    measurements.put(Twins.RELU_SCALED_BOTH_WAYS, twins(Activation.RELU, scaled, 3));
    measurements.put(Twins.RELU_SAME_FUNCTION, twins(Activation.RELU, scaled, 1.0 / 3));
    return new Exhibit<>(
      "E19",
      "Are units with different weights always free?",
      "moons, 2-2-1, η = 0.3, 500 steps; tanh (w, v) beside (−w, −v), " +
        "ReLU (w, v) beside (3w, 3v) and beside (3w, v/3)",
      new Series<>(measurements)
    );
  }

  private static Escape escape(LayerStart start) {
    return new Escape(Nets.net(BuiltIn.MOONS, Activation.TANH, start, 0.5, 8), 5000, 0.1);
  }

  private static Escape twins(Activation activation, LayerStart rows, double column) {
    LayerStart output = Nets.onGlorot(InitializerKind.TWIN_COLUMNS, column);
    Experiment net = Nets.net(BuiltIn.MOONS, activation, rows, 0.3, 2).withOutput(output);
    return new Escape(net, 500, 0);
  }
}
