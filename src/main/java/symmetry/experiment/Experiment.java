package symmetry.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.Source;
import symmetry.data.Task;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Loss;
import symmetry.engine.Parameters;
import symmetry.engine.Penalty;
import symmetry.engine.TrainingRule;
import symmetry.engine.init.Initialization;

/**
 * Everything that determines a run, to the last bit. An existing experiment is valid: every number is
 * within its {@link Limits}, the loss fits the data's task, the whole network fits in memory.
 *
 * @param output how the output layer's parameters start
 * @param events what was changed in the middle of the run, by ascending step
 */
public record Experiment(
  long seed,
  DataSpec data,
  List<HiddenLayer> hidden,
  LayerStart output,
  Loss loss,
  Training training,
  List<Event> events
) {
  public Experiment {
    hidden = List.copyOf(hidden);
    events = events.stream().sorted(Comparator.comparingLong(Event::step)).toList();
    Limits.SEED.require(seed);
    Limits.HIDDEN_LAYERS.require(hidden.size());
    if (!lossesFor(data.source().task()).contains(loss)) {
      throw new IllegalArgumentException(loss + " does not fit " + data.source());
    }
    if (parameterCount(data, hidden) > Limits.MAX_PARAMETERS) {
      throw new IllegalArgumentException("more than " + Limits.MAX_PARAMETERS + " parameters");
    }
    if (events.size() > Limits.MAX_EVENTS) {
      throw new IllegalArgumentException("more than " + Limits.MAX_EVENTS + " events");
    }
  }

  /**
   * What the page opens on: XOR-like data, four tanh units that all start alike. The loss moves, the
   * units never part.
   */
  public static Experiment opening() {
    DataSpec data = DataSpec.of(Source.XOR);
    LayerStart constant = LayerStart.of(InitializerKind.CONSTANT, 0.5);
    return new Experiment(
      1,
      data,
      List.of(new HiddenLayer(4, Activation.TANH, constant, 0)),
      constant,
      defaultLoss(data.source().task()),
      Training.fullBatch(0.3),
      List.of()
    );
  }

  /** The losses that make sense for a task, the usual one first. */
  public static List<Loss> lossesFor(Task task) {
    return switch (task) {
      case BINARY -> List.of(Loss.SIGMOID_BCE, Loss.TANH_MSE, Loss.SIGMOID_MSE, Loss.LINEAR_MSE);
      case MULTICLASS -> List.of(Loss.SOFTMAX_CE, Loss.SIGMOID_MSE, Loss.LINEAR_MSE);
      case REGRESSION -> List.of(Loss.LINEAR_MSE, Loss.TANH_MSE);
    };
  }

  /** The usual loss of a task. */
  public static Loss defaultLoss(Task task) {
    return lossesFor(task).getFirst();
  }

  /** Weights and biases of a network with these hidden layers on this data; no memory is allocated. */
  public static long parameterCount(DataSpec data, List<HiddenLayer> hidden) {
    long count = 0;
    long fanIn = data.inputs();
    for (HiddenLayer layer : hidden) {
      count += layer.units() * (fanIn + 1);
      fanIn = layer.units();
    }
    return count + data.outputs() * (fanIn + 1);
  }

  /** Samples per step at most: the batch size, or the whole training split for a full batch. */
  public int samplesPerStep() {
    int train = data.trainCount();
    return training.batchSize() == 0 ? train : Math.min(training.batchSize(), train);
  }

  /** The last step that a link to this experiment may ask to be replayed to. */
  public long replayableSteps() {
    long perStep = parameterCount(data, hidden) * samplesPerStep();
    return Math.min((long) Limits.STEP.max(), Limits.MAX_REPLAY / perStep);
  }

  /** The engine's shape of this network. */
  public Architecture architecture() {
    return new Architecture(
      data.inputs(),
      hidden
        .stream()
        .map(h -> new Architecture.Hidden(h.units(), h.activation()))
        .toList(),
      data.outputs(),
      loss
    );
  }

  /** How the parameters of each layer start; the output layer's is the last. */
  public List<LayerStart> starts() {
    List<LayerStart> starts = new ArrayList<>();
    for (HiddenLayer layer : hidden) starts.add(layer.start());
    starts.add(output);
    return List.copyOf(starts);
  }

  /** The seed a person gets who asks for a new one: the next, so that a class can count along. */
  public long nextSeed() {
    return seed == Limits.SEED.max() ? (long) Limits.SEED.min() : seed + 1;
  }

  /** The parameters at step 0. */
  public Parameters initialParameters(Dataset dataset) {
    return new Initialization(starts().stream().map(LayerStart::rule).toList()).parameters(
      architecture(),
      seed,
      dataset.samples(loss),
      dataset.train()
    );
  }

  /** How a step is taken. */
  public TrainingRule rule() {
    return TrainingRule.of(OptimizerKind.create(training.optimizer()))
      .with(new Penalty(training.l1(), training.l2()))
      .withDropout(hidden.stream().map(HiddenLayer::dropout).toList(), seed);
  }

  public Experiment withSeed(long changed) {
    return new Experiment(changed, data, hidden, output, loss, training, events);
  }

  /** Other data; the loss is kept where it fits the new task. */
  public Experiment withData(DataSpec changed) {
    List<Loss> fitting = lossesFor(changed.source().task());
    Loss kept = changed.source().task() == data.source().task() ? loss : fitting.getFirst();
    return new Experiment(seed, changed, hidden, output, kept, training, events);
  }

  public Experiment withHidden(List<HiddenLayer> changed) {
    return new Experiment(seed, data, changed, output, loss, training, events);
  }

  /** One hidden layer changed. */
  public Experiment withHidden(int layer, UnaryOperator<HiddenLayer> change) {
    List<HiddenLayer> changed = new ArrayList<>(hidden);
    changed.set(layer, change.apply(changed.get(layer)));
    return withHidden(changed);
  }

  public Experiment withOutput(LayerStart changed) {
    return new Experiment(seed, data, hidden, changed, loss, training, events);
  }

  /** The same start for every layer, the output layer too. */
  public Experiment withStartEverywhere(LayerStart start) {
    return withHidden(
      hidden
        .stream()
        .map(h -> h.withStart(start))
        .toList()
    ).withOutput(start);
  }

  public Experiment withLoss(Loss changed) {
    return new Experiment(seed, data, hidden, output, changed, training, events);
  }

  public Experiment withTraining(Training changed) {
    return new Experiment(seed, data, hidden, output, loss, changed, events);
  }

  /**
   * The experiment in which the learning rate changes at this step; what was planned for later steps
   * is dropped, since the run forks here. At step 0 it simply is the learning rate.
   */
  public Experiment withLearningRateFrom(long step, double learningRate) {
    List<Event> kept = new ArrayList<>(
      events
        .stream()
        .filter(e -> e.step() < step)
        .toList()
    );
    Training start = step == 0 ? training.withLearningRate(learningRate) : training;
    if (step > 0) kept.add(new Event.SetLearningRate(step, learningRate));
    return new Experiment(seed, data, hidden, output, loss, start, kept);
  }

  /** Whether one more event fits in at this step, those planned for it and later being dropped. */
  public boolean allowsEventAt(long step) {
    return Limits.STEP.allows(step) && before(step).size() < Limits.MAX_EVENTS;
  }

  /** The learning rate of the update that leads from {@code step} to {@code step + 1}. */
  public double learningRateAt(long step) {
    double rate = training.learningRate();
    for (Event event : events) {
      if (event.step() > step) break;
      switch (event) {
        case Event.SetLearningRate(long _, double changed) -> rate = changed;
      }
    }
    return rate;
  }

  /** Whether both experiments give the same run up to and including this step. */
  public boolean agreesUntil(Experiment other, long step) {
    // At step 0 no learning rate has had an effect yet.
    double rate = step == 0 ? training.learningRate() : other.training.learningRate();
    Experiment seen = other.withTraining(other.training.withLearningRate(rate));
    return startOf(this).equals(startOf(seen)) && before(step).equals(other.before(step));
  }

  /** This experiment as it starts, before any event. */
  private static Experiment startOf(Experiment e) {
    return new Experiment(e.seed, e.data, e.hidden, e.output, e.loss, e.training, List.of());
  }

  private List<Event> before(long step) {
    return events
      .stream()
      .filter(e -> e.step() < step)
      .toList();
  }
}
