package symmetry.claims;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import symmetry.claims.exhibit.Backprop;
import symmetry.claims.exhibit.BesideOneUnit;
import symmetry.claims.exhibit.SameSpot;
import symmetry.claims.exhibit.Series;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.claims.exhibit.UnitSignals;
import symmetry.claims.exhibit.WatchedRun;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.LayerStart;
import symmetry.experiment.OptimizerKind;
import symmetry.number.NumberText;
import symmetry.number.Numerals;

/** Experiments on networks whose units start alike: E1 to E6, E8, E18. */
final class Symmetric {

  private static final List<Activation> CLASSIC = List.of(
    Activation.TANH,
    Activation.RELU,
    Activation.SIGMOID
  );

  private Symmetric() {}

  /** E1: zeros where the classes are balanced to the last bit. */
  static Exhibit<Table<Activation, Trajectory>> zerosOnXor() {
    return new Exhibit<>(
      "E1",
      "Does a network of zeros learn where the mean error is zero?",
      "XOR (4 points), 2-4-1, all zeros, η = 0.5, 500 steps; tanh, ReLU, sigmoid",
      byActivation(Nets.data(BuiltIn.XOR_POINTS), Nets.ZEROS, 0.5, 500)
    );
  }

  /** E2: zeros where one class may be more frequent. */
  static Exhibit<Table<Activation, Trajectory>> zerosOnBlobs(
    LayerStart start,
    double positiveShare
  ) {
    return new Exhibit<>(
      "E2",
      "What does a network of zeros learn where one class is more frequent?",
      "two blobs, %s %% positive, 2-4-1, %s, η = 0.5, 1500 steps; tanh, ReLU, sigmoid".formatted(
        Numerals.decimals(0, 100 * positiveShare),
        Words.of(start)
      ),
      byActivation(blobs(positiveShare), start, 0.5, 1500)
    );
  }

  /** E3: the same start under three activations. */
  static Exhibit<Table<Activation, Trajectory>> start(LayerStart start, BuiltIn source) {
    return new Exhibit<>(
      "E3",
      "What loss does a network reach that starts like this?",
      "%s, 2-4-1, %s, η = 0.3, 3000 steps; tanh, ReLU, sigmoid".formatted(
        Words.data(source),
        Words.of(start)
      ),
      byActivation(Nets.data(source), start, 0.3, 3000)
    );
  }

  /** E3 before its first step. */
  static Exhibit<Table<Activation, UnitSignals.Signals>> signals(LayerStart start) {
    return new Exhibit<>(
      "E3",
      "What do the units receive, answer and learn before the first step?",
      "circle, 2-4-1, %s; tanh, ReLU, sigmoid".formatted(Words.of(start)),
      Series.of(CLASSIC, f -> new UnitSignals(Nets.net(BuiltIn.CIRCLE, f, start, 0.3, 4)))
    );
  }

  /** E3 on several data sets. */
  static Exhibit<Table<BuiltIn, Trajectory>> constantOn(BuiltIn... sources) {
    return new Exhibit<>(
      "E3",
      "Do equal weights all stay equal?",
      "%s; 2-4-1 tanh, constant 0.5, η = 0.3, 1000 steps".formatted(
        Arrays.stream(sources).map(Words::data).collect(Collectors.joining(", "))
      ),
      Series.of(List.of(sources), source ->
        new WatchedRun(Nets.net(source, Activation.TANH, Nets.CONSTANT, 0.3, 4), 1000)
      )
    );
  }

  /** E15 with the units watched: a few seeds on data that are the same for all. */
  static Exhibit<Table<Long, Trajectory>> seeds(LayerStart hidden, LayerStart output) {
    Experiment net = Nets.net(BuiltIn.XOR_SIGNED, Activation.TANH, hidden, 0.3, 4);
    return new Exhibit<>(
      "E15",
      "Do runs from different random starts differ, and do the units of one run?",
      "XOR ±1, 2-4-1 tanh, hidden %s, output %s, seeds 1 to 3, η = 0.3, 1000 steps".formatted(
        Words.of(hidden),
        Words.of(output)
      ),
      Series.of("seed", List.of(1L, 2L, 3L), seed ->
        new WatchedRun(net.withOutput(output).withSeed(seed), 1000)
      )
    );
  }

  /** E3 and its replay. */
  static Exhibit<SameSpot.Ways> sameSpot(long secondOrder) {
    Experiment net = Nets.net(BuiltIn.XOR_SIGNED, Activation.TANH, Nets.GLOROT, 0.3, 4);
    return new Exhibit<>(
      "E15",
      "Does the same start lead the same way?",
      "XOR ±1, 2-4-1 tanh, Glorot, batches of 2, η = 0.3, 200 steps; " +
        (secondOrder == net.seed() ? "the same batch order" : "another batch order"),
      new SameSpot(net.withTraining(net.training().withBatchSize(2)), secondOrder, 200)
    );
  }

  /** Equal weights that one might start from. */
  enum Equal {
    ZEROS(Nets.ZEROS),
    ONES(Nets.ONES);

    private final LayerStart start;

    Equal(LayerStart start) {
      this.start = start;
    }
  }

  /** How a deep network's layers are trained in E4. */
  enum Training {
    FULL_BATCH,
    MINI_BATCH,
    ADAM,
  }

  /** E4: three hidden layers, with or without dropout. */
  static Exhibit<Table<Training, Trajectory>> deep(LayerStart start, double dropout) {
    Map<Training, WatchedRun> runs = new LinkedHashMap<>();
    Experiment net = Nets.net(BuiltIn.CIRCLE, Activation.TANH, start, 0.3, 4, 4, 4).withEachHidden(
      h -> h.withDropout(dropout)
    );
    var plain = net.training();
    var adam = plain.withOptimizer(Choice.of(OptimizerKind.ADAM, 0.9, 0.999, 1e-8));
    runs.put(Training.FULL_BATCH, new WatchedRun(net, 500));
    runs.put(Training.MINI_BATCH, new WatchedRun(net.withTraining(plain.withBatchSize(20)), 500));
    runs.put(Training.ADAM, new WatchedRun(net.withTraining(adam.withLearningRate(0.01)), 500));
    return new Exhibit<>(
      "E4",
      "Do the units of any layer become different, at any depth, batch size or optimizer?",
      "circle, 2-4-4-4-1 tanh, %s, %s, 500 steps; full batch, batches of 20, Adam".formatted(
        Words.of(start),
        dropout == 0 ? "no dropout" : "dropout " + NumberText.of(dropout)
      ),
      new Series<>(runs)
    );
  }

  /** E5: beside its width-1 shadow. */
  static Exhibit<BesideOneUnit.Losses> shadow(LayerStart start) {
    return new Exhibit<>(
      "E5",
      "Is a network of equal units anything but a network of one unit?",
      "circle, 2-5-1 tanh beside 2-1-1 with rescaled rates, %s, η = 0.3, 1000 steps".formatted(
        Words.of(start)
      ),
      new BesideOneUnit(Nets.net(BuiltIn.CIRCLE, Activation.TANH, start, 0.3, 5), 1000)
    );
  }

  /** E6: zero weights, distinct biases. */
  static Exhibit<Trajectory> zerosWithBiases(LayerStart start) {
    DataSpec moons = Nets.data(BuiltIn.MOONS).withPositiveShare(0.75);
    return new Exhibit<>(
      "E6",
      "Do biases alone break the symmetry of zero weights?",
      "moons, 75 %% positive, 2-4-1 tanh, %s, η = 0.3, 300 steps".formatted(Words.of(start)),
      new WatchedRun(Nets.net(moons, Activation.TANH, start, 0.3, 4), 300)
    );
  }

  /** E18: from zero with as many outputs as classes. */
  static Exhibit<Table<Activation, Trajectory>> outputs(DataSpec data) {
    return new Exhibit<>(
      "E18",
      "Do the rows of the output layer stay equal too?",
      "%s, 4 hidden units, all zeros, η = 0.3, 1000 steps; tanh, ReLU, sigmoid".formatted(
        words(data)
      ),
      byActivation(data, Nets.ZEROS, 0.3, 1000)
    );
  }

  /** E3: zeros beside ones. */
  static Exhibit<Table<Equal, Trajectory>> zerosOrOnes(DataSpec data, Activation activation) {
    return new Exhibit<>(
      "E3",
      "Are zeros worse than ones?",
      "%s, 2-4-1 %s, all zeros or all ones, η = 0.5, 1500 steps".formatted(
        words(data),
        Words.of(activation)
      ),
      Series.of(List.of(Equal.values()), equal ->
        new WatchedRun(Nets.net(data, activation, equal.start, 0.5, 4), 1500)
      )
    );
  }

  private static String words(DataSpec data) {
    return data.positiveShare() == 0.5
      ? Words.data(data.source())
      : "%s, %s %% positive".formatted(
          Words.data(data.source()),
          Numerals.decimals(0, 100 * data.positiveShare())
        );
  }

  /** The equations of the step microscope. */
  static Exhibit<Backprop.Errors> equations(
    Activation activation,
    LayerStart start,
    symmetry.engine.Loss loss
  ) {
    Experiment net = Nets.net(BuiltIn.CIRCLE, activation, start, 0.3, 4).withLoss(loss);
    return new Exhibit<>(
      "Step microscope",
      "Are the backpropagation equations of the thread what the engine computes?",
      "circle, 2-4-1 %s, %s, %s, the first step".formatted(
        Words.of(activation),
        Words.of(start),
        Words.of(loss)
      ),
      new Backprop(net)
    );
  }

  /** E2's yardstick: logistic regression on the same data. */
  static Exhibit<Trajectory> linearOnBlobs(double positiveShare) {
    return new Exhibit<>(
      "E2",
      "How far does logistic regression get on the same data?",
      "two blobs, %s %% positive, no hidden layer, from zero, η = 0.5, 1500 steps".formatted(
        Numerals.decimals(0, 100 * positiveShare)
      ),
      new WatchedRun(Nets.net(blobs(positiveShare), Activation.TANH, Nets.ZEROS, 0.5), 1500)
    );
  }

  private static DataSpec blobs(double positiveShare) {
    return Nets.data(BuiltIn.BLOBS).withPositiveShare(positiveShare);
  }

  private static Series<Activation, Trajectory> byActivation(
    DataSpec data,
    LayerStart start,
    double learningRate,
    int steps
  ) {
    return Series.of(CLASSIC, f ->
      new WatchedRun(Nets.net(data, f, start, learningRate, 4), steps)
    );
  }
}
