package symmetry.experiment;

import java.util.Set;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;

/**
 * What it costs to make parameters that nobody trained, at the start or by events, in weights × samples
 * passed as {@link StepWork}.
 */
public final class StartWork {

  /** Passes over the training split until a layer of LSUV has its variance, as a rule. */
  private static final int PASSES = 4;

  /** What a function of a unit costs that is not piecewise linear, in weights. */
  private static final int TRANSCENDENTAL = 20;

  private static final Set<Activation> PIECEWISE_LINEAR = Set.of(
    Activation.LINEAR,
    Activation.RELU,
    Activation.LEAKY_RELU
  );

  private StartWork() {}

  /** Of the parameters at step 0, with what happens there. */
  public static long ofStart(Experiment experiment) {
    long work = 0;
    for (int l = 0; l < experiment.starts().size(); l++) {
      work += ofLayer(experiment, l, experiment.starts().get(l).weights().kind());
    }
    return work + (startLooks(experiment) ? ofPass(experiment) : 0) + ofEvents(experiment, 0);
  }

  /** Of the start after which the losses are looked at, as after each step: one forward product for all samples. */
  public static long watched(Experiment experiment) {
    return ofStart(experiment) + experiment.parameterCount() * experiment.data().samples();
  }

  /** Of what happens at a step. */
  public static long ofEvents(Experiment experiment, long step) {
    long work = 0;
    for (Event event : experiment.timeline().at(step)) work += of(experiment, event);
    return work;
  }

  /** Of the start and of all that happens later. */
  public static long ofAll(Experiment experiment) {
    long work = ofStart(experiment);
    for (Event event : experiment.events()) {
      if (event.step() > 0) work += of(experiment, event);
    }
    return work;
  }

  private static long of(Experiment experiment, Event event) {
    if (!(event instanceof Event.Reinitialize draw)) {
      return experiment.parameterCount();
    }
    InitializerKind kind = draw.initializer().kind();
    long drawn = ofLayer(experiment, draw.layer(), kind);
    return looks(kind) ? drawn + ofPass(experiment) : drawn;
  }

  /** Whether the start, or an event, draws weights until the training data fit them. */
  public static boolean looksAtData(Experiment experiment) {
    return (
      startLooks(experiment) ||
      experiment
        .events()
        .stream()
        .anyMatch(e -> e instanceof Event.Reinitialize draw && looks(draw.initializer().kind()))
    );
  }

  private static boolean startLooks(Experiment experiment) {
    return experiment
      .starts()
      .stream()
      .anyMatch(start -> looks(start.weights().kind()));
  }

  /** Whether it looks at what the training data become in the layers below. */
  private static boolean looks(InitializerKind kind) {
    return kind == InitializerKind.LSUV;
  }

  private static long ofLayer(Experiment experiment, int layer, InitializerKind kind) {
    Architecture shape = experiment.architecture();
    long fanIn = shape.fanIn(layer);
    long fanOut = shape.fanOut(layer);
    long fewer = Math.min(fanIn, fanOut);
    return switch (kind) {
      case LSUV -> 2 * fanIn * fanOut * fewer + PASSES * ofPass(experiment, layer, fanIn * fanOut);
      case ORTHOGONAL -> 2 * fanIn * fanOut * fewer;
      default -> fanIn * fanOut;
    };
  }

  /** All training samples passed forwards. */
  private static long ofPass(Experiment experiment) {
    long numbers = experiment.parameterCount();
    for (HiddenLayer layer : experiment.hidden()) numbers += ofUnits(layer);
    return numbers * experiment.data().trainCount();
  }

  /** The same through one layer, of so many weights. */
  private static long ofPass(Experiment experiment, int layer, long weights) {
    boolean hidden = layer < experiment.hidden().size();
    long units = hidden ? ofUnits(experiment.hidden().get(layer)) : 0;
    return (weights + units) * experiment.data().trainCount();
  }

  /** The functions of its units, in weights. */
  private static long ofUnits(HiddenLayer layer) {
    return PIECEWISE_LINEAR.contains(layer.activation()) ? 0 : TRANSCENDENTAL * layer.units();
  }
}
