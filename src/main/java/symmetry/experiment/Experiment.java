package symmetry.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.Source;
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
 * @param events what was changed in the middle of the run, by ascending step, at one step in the order
 *     in which it happens
 * @param given weights and biases at step 0 in place of those that the starts would draw
 */
public record Experiment(
  long seed,
  DataSpec data,
  List<HiddenLayer> hidden,
  LayerStart output,
  Loss loss,
  Training training,
  List<Event> events,
  Optional<GivenWeights> given
) {
  public Experiment {
    hidden = List.copyOf(hidden);
    events = events.stream().sorted(Comparator.comparingLong(Event::step)).toList();
    Limits.SEED.require(seed);
    Limits.HIDDEN_LAYERS.require(hidden.size());
    if (!data.source().task().losses().contains(loss)) {
      throw new IllegalArgumentException(loss + " does not fit " + data.source());
    }
    if (parameterCount(data, hidden, loss) > Limits.MAX_PARAMETERS) {
      throw new IllegalArgumentException("more than " + Limits.MAX_PARAMETERS + " parameters");
    }
    Architecture shape = new Blueprint(data, hidden, output, loss).architecture();
    if (!events.stream().allMatch(event -> event.fits(shape))) {
      throw new IllegalArgumentException("an event speaks of a layer or unit that does not exist");
    }
    if (events.size() > Limits.MAX_EVENTS) {
      throw new IllegalArgumentException("more than " + Limits.MAX_EVENTS + " events");
    }
    if (!given.stream().allMatch(weights -> weights.fits(shape))) {
      throw new IllegalArgumentException("weights are given of another network");
    }
  }

  /** One whose weights are drawn. */
  public Experiment(
    long seed,
    DataSpec data,
    List<HiddenLayer> hidden,
    LayerStart output,
    Loss loss,
    Training training,
    List<Event> events
  ) {
    this(seed, data, hidden, output, loss, training, events, Optional.empty());
  }

  /**
   * What the playground opens on: four tanh units that all start alike, before a circle. They learn as
   * one unit and stop where one unit stops; nudged apart, they solve it from every seed tried.
   */
  public static Experiment opening() {
    return clones(BuiltIn.CIRCLE, 1);
  }

  /**
   * What a link means by the fields it leaves out. Every link that was ever written relies on it: it
   * never changes.
   */
  public static Experiment defaults() {
    return clones(BuiltIn.XOR, 0.3);
  }

  private static Experiment clones(Source source, double learningRate) {
    LayerStart constant = LayerStart.of(InitializerKind.CONSTANT, 0.5);
    return plain(DataSpec.of(source), Activation.TANH, constant, learningRate, List.of(4));
  }

  /**
   * Full-batch gradient descent from seed 1, every layer alike, with the usual loss.
   *
   * @param widths of the hidden layers
   */
  public static Experiment plain(
    DataSpec data,
    Activation activation,
    LayerStart start,
    double learningRate,
    List<Integer> widths
  ) {
    return new Experiment(
      1,
      data,
      widths
        .stream()
        .map(units -> new HiddenLayer(units, activation, start, 0))
        .toList(),
      start,
      data.source().task().usualLoss(),
      Training.fullBatch(learningRate),
      List.of()
    );
  }

  /** Weights and biases of the network, with the places of those that it does without. */
  public long parameterCount() {
    return parameterCount(data, hidden, loss);
  }

  /** The same of a network with these hidden layers on this data; no memory is allocated. */
  public static long parameterCount(DataSpec data, List<HiddenLayer> hidden, Loss loss) {
    long count = 0;
    long fanIn = data.inputs();
    for (HiddenLayer layer : hidden) {
      count += layer.units() * (fanIn + 1);
      fanIn = layer.units();
    }
    return count + data.outputs(loss) * (fanIn + 1);
  }

  /** Samples per step at most: the batch size, or the whole training split for a full batch. */
  public int samplesPerStep() {
    int train = data.trainCount();
    return training.batchSize() == 0 ? train : Math.min(training.batchSize(), train);
  }

  /** The last step that a link to this experiment may ask to be replayed to. */
  public long replayableSteps() {
    long perStep = parameterCount() * samplesPerStep();
    return Math.min((long) Limits.STEP.max(), Limits.MAX_REPLAY / perStep);
  }

  /** The engine's shape of this network. */
  public Architecture architecture() {
    return blueprint().architecture();
  }

  /** How the parameters of each layer start; the output layer's is the last. */
  public List<LayerStart> starts() {
    return blueprint().starts();
  }

  private Blueprint blueprint() {
    return new Blueprint(data, hidden, output, loss);
  }

  /**
   * From the weights and biases of somebody's network.
   *
   * @throws IllegalArgumentException if they do not fit this one
   */
  public Experiment from(GivenWeights weights) {
    return new Experiment(seed, data, hidden, output, loss, training, events, Optional.of(weights));
  }

  /** The seed a person gets who asks for a new one: the next, so that a class can count along. */
  public long nextSeed() {
    return seed == Limits.SEED.max() ? (long) Limits.SEED.min() : seed + 1;
  }

  /** The engine's rules for the parameters at step 0; of given ones, what has their size. */
  public Initialization initialization() {
    if (given.isPresent()) return given.get().asDrawn(architecture());
    return new Initialization(starts().stream().map(LayerStart::rule).toList());
  }

  /** The parameters at step 0. */
  public Parameters initialParameters(Dataset dataset) {
    if (given.isPresent()) return given.get().parameters(architecture());
    return initialization().parameters(
      architecture(),
      seed,
      dataset.samples(loss),
      dataset.train()
    );
  }

  /** How a step is taken before any event. */
  public TrainingRule rule() {
    return TrainingRule.of(OptimizerKind.create(training.optimizer()))
      .with(new Penalty(training.l1(), training.l2()))
      .withDropout(hidden.stream().map(HiddenLayer::dropout).toList(), seed);
  }

  public Experiment withSeed(long changed) {
    return new Experiment(changed, data, hidden, output, loss, training, events, given);
  }

  /**
   * Other data; the loss is kept where it fits the new task. Events whose place is no more are dropped:
   * {@link Changed#between} tells which.
   */
  public Experiment withData(DataSpec changed) {
    LearningTask task = changed.source().task();
    Loss fitting = task == data.source().task() ? loss : task.usualLoss();
    return refitted(new Blueprint(changed, hidden, output, fitting));
  }

  /**
   * Other hidden layers in place of the present ones, the first in place of the first. Events whose place
   * is no more are dropped: {@link Changed#between} tells which.
   */
  public Experiment withHidden(List<HiddenLayer> changed) {
    return refitted(new Blueprint(data, changed, output, loss));
  }

  private Experiment refitted(Blueprint other) {
    Architecture shape = other.architecture();
    List<Event> kept = Refit.inPlace(this, other.data(), shape).kept();
    boolean sameStarts = other.starts().equals(starts());
    return new Experiment(
      seed,
      other.data(),
      other.hidden(),
      other.output(),
      other.loss(),
      training,
      kept,
      given.filter(w -> sameStarts && w.fits(shape))
    );
  }

  /** With these hidden layers, drawn, and what of its events is where it was. */
  Experiment withHidden(List<HiddenLayer> changed, List<Event> kept) {
    return new Experiment(seed, data, changed, output, loss, training, kept);
  }

  public Experiment withHidden(int layer, UnaryOperator<HiddenLayer> change) {
    List<HiddenLayer> changed = new ArrayList<>(hidden);
    changed.set(layer, change.apply(changed.get(layer)));
    return withHidden(changed);
  }

  public Experiment withEachHidden(UnaryOperator<HiddenLayer> change) {
    return withHidden(hidden.stream().map(change).toList());
  }

  /**
   * The same with one unit in each hidden layer, all of which are kept. Of what was to be changed on
   * the way, learning rates and batch orders remain.
   */
  public Experiment atWidthOne() {
    return withEachHidden(layer -> layer.withUnits(1).withDropout(0)).withEvents(
      training,
      events
        .stream()
        .filter(event -> event.changedLayers().isEmpty())
        .toList()
    );
  }

  /** Its set-up alone: without events, and without dropout. */
  public Experiment bare() {
    return withEachHidden(layer -> layer.withDropout(0)).withEvents(training, List.of());
  }

  /** Another start of the output layer; if it has no biases, events that set one are dropped. */
  public Experiment withOutput(LayerStart changed) {
    return drawn().refitted(new Blueprint(data, hidden, changed, loss));
  }

  /** The same from weights that are drawn as its starts say. */
  public Experiment drawn() {
    return new Experiment(seed, data, hidden, output, loss, training, events);
  }

  /** The start of one layer changed; the last is the output layer. */
  public Experiment withStart(int layer, LayerStart changed) {
    return layer == hidden.size()
      ? withOutput(changed)
      : drawn().withHidden(layer, h -> h.withStart(changed));
  }

  /** The same start for every layer, the output layer too. */
  public Experiment withStartEverywhere(LayerStart start) {
    return withEachHidden(h -> h.withStart(start.ofHidden())).withOutput(start);
  }

  /** Every layer's weights start so; biases stay. */
  public Experiment withWeightsEverywhere(Choice<InitializerKind> weights) {
    return withEachHidden(h -> h.withStart(h.start().withWeights(weights))).withOutput(
      output.withWeights(weights)
    );
  }

  /** Another loss; events of output units that are no more are dropped. */
  public Experiment withLoss(Loss changed) {
    return refitted(new Blueprint(data, hidden, output, changed));
  }

  public Experiment withTraining(Training changed) {
    return new Experiment(seed, data, hidden, output, loss, changed, events, given);
  }

  /**
   * The experiment in which this happens too; what was planned for later steps is dropped, since the
   * run forks here. An event that makes the last one pointless takes its place. A learning rate set at
   * step 0 simply is the learning rate.
   *
   * @return empty if there are as many events already as a link may have
   */
  public Optional<Experiment> with(Event event) {
    List<Event> kept = new ArrayList<>(timeline().upTo(event.step()));
    if (!kept.isEmpty() && event.replaces(kept.getLast())) kept.removeLast();
    Training start = training;
    if (event instanceof Event.SetLearningRate(long step, double rate) && step == 0) {
      start = training.withLearningRate(rate);
    } else {
      kept.add(event);
    }
    if (kept.size() > Limits.MAX_EVENTS) return Optional.empty();
    return Optional.of(withEvents(start, kept));
  }

  /** The experiment without its last event; the same if it has none. */
  public Experiment withoutLastEvent() {
    return events.isEmpty() ? this : withEvents(training, events.subList(0, events.size() - 1));
  }

  /** Whether it differs from another one only in what happens on the way, or in the learning rate. */
  public boolean startsLike(Experiment other) {
    Training at = other.training.withLearningRate(training.learningRate());
    return withoutEvents().equals(other.withEvents(at, List.of()));
  }

  /** The same, left to itself. */
  public Experiment withoutEvents() {
    return events.isEmpty() ? this : withEvents(training, List.of());
  }

  /** What happens on the way, and what holds because of it. */
  public Timeline timeline() {
    return new Timeline(this);
  }

  private Experiment withEvents(Training start, List<Event> changed) {
    return new Experiment(seed, data, hidden, output, loss, start, changed, given);
  }
}
