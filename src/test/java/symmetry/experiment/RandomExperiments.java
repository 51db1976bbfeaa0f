package symmetry.experiment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Feature;
import symmetry.data.Scaling;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Loss;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/** Valid experiments from every corner of the catalogues; the same ones for the same seed. */
public final class RandomExperiments {

  private final RandomStream random;

  public RandomExperiments(long seed) {
    random = new RandomStream(seed, Purpose.DATA, 0);
  }

  /** Any experiment there can be. */
  public Experiment any() {
    DataSpec data = data(BuiltIn.values());
    int layers = (int) number(Limits.HIDDEN_LAYERS);
    List<HiddenLayer> hidden = new ArrayList<>();
    for (int l = 0; l < layers; l++) hidden.add(layer((int) number(Limits.UNITS)));
    Loss loss = oneOf(data.source().task().losses());
    if (Experiment.parameterCount(data, hidden, loss) > Limits.MAX_PARAMETERS) {
      hidden.replaceAll(h -> h.withUnits(1 + h.units() / 4));
    }
    LayerStart output = start();
    Architecture shape = new Blueprint(data, hidden, output, loss).architecture();
    return experiment(data, hidden, output, loss, events(shape));
  }

  /** One that trains quickly: few samples, few units, no events. */
  public Experiment small() {
    DataSpec data = data(
      BuiltIn.XOR,
      BuiltIn.MOONS,
      BuiltIn.SINE,
      BuiltIn.MULTI_BLOBS,
      BuiltIn.HILLS
    ).withSamples(20 + below(20));
    List<HiddenLayer> hidden = new ArrayList<>();
    for (int l = below(4); l > 0; l--) hidden.add(layer(1 + below(5)));
    Loss loss = oneOf(data.source().task().losses());
    Experiment drawn = experiment(data, hidden, start(), loss, List.of());
    Training training = drawn.training().withLearningRate(random.uniform(0.001, 0.05));
    return drawn.withTraining(training.withBatchSize(below(3) * 6));
  }

  /** A whole number from 0 to bound − 1. */
  public int below(int bound) {
    return (int) (random.uniform() * bound);
  }

  private Experiment experiment(
    DataSpec data,
    List<HiddenLayer> hidden,
    LayerStart output,
    Loss loss,
    List<Event> events
  ) {
    return new Experiment(
      (long) number(Limits.SEED),
      data,
      hidden,
      output,
      loss,
      new Training(
        choice(OptimizerKind.values()),
        number(Limits.LEARNING_RATE),
        (int) number(Limits.BATCH_SIZE),
        number(Limits.L1),
        number(Limits.L2),
        choice(StoppingKind.values())
      ),
      events
    );
  }

  private DataSpec data(BuiltIn... sources) {
    return DataSpec.of(oneOf(List.of(sources)))
      .withSamples((int) number(Limits.SAMPLES))
      .withNoise(number(Limits.NOISE))
      .withPositiveShare(number(Limits.POSITIVE_SHARE))
      .withTestShare(number(Limits.TEST_SHARE))
      .withClasses((int) number(Limits.CLASSES))
      .withFeatures(features())
      .withScaling(oneOf(List.of(Scaling.values())));
  }

  private Set<Feature> features() {
    Set<Feature> chosen = EnumSet.noneOf(Feature.class);
    for (Feature feature : Feature.values()) if (below(3) == 0) chosen.add(feature);
    return chosen;
  }

  private HiddenLayer layer(int units) {
    double dropout = below(2) == 0 ? 0 : number(Limits.DROPOUT);
    return new HiddenLayer(units, oneOf(List.of(Activation.values())), start().ofHidden(), dropout);
  }

  private LayerStart start() {
    return new LayerStart(choice(InitializerKind.values()), choice(BiasKind.values()));
  }

  private List<Event> events(Architecture shape) {
    List<Event> events = new ArrayList<>();
    int count = below(3) * 32;
    for (int k = 0; k < count; k++) events.add(event(shape));
    events.removeIf(event -> !event.fits(shape));
    return events;
  }

  private Event event(Architecture shape) {
    long step = (long) number(Limits.STEP);
    int layer = below(shape.layers());
    int units = shape.fanOut(layer);
    int inputs = shape.fanIn(layer);
    int hidden = shape.hidden().size();
    return switch (below(hidden == 0 ? 5 : 7)) {
      case 0 -> new Event.SetLearningRate(step, number(Limits.LEARNING_RATE));
      case 1 -> new Event.Reshuffle(step, (int) number(Limits.SALT));
      case 2 -> new Event.SetWeight(
        step,
        layer,
        below(units),
        below(inputs),
        number(Limits.WEIGHT)
      );
      case 3 -> new Event.SetBias(step, layer, below(units), number(Limits.WEIGHT));
      case 4 -> new Event.Reinitialize(step, layer, choice(InitializerKind.values()));
      case 5 -> new Event.SetDropout(step, below(hidden), number(Limits.DROPOUT));
      default -> new Event.Nudge(
        step,
        someOf(hidden),
        number(Limits.EPSILON),
        (int) number(Limits.NUDGE_SALT)
      );
    };
  }

  /** At least one of so many, ascending. */
  private List<Integer> someOf(int count) {
    List<Integer> chosen = new ArrayList<>();
    for (int k = 0; k < count; k++) if (below(2) == 0) chosen.add(k);
    return chosen.isEmpty() ? List.of(below(count)) : chosen;
  }

  private <K extends Kind> Choice<K> choice(K[] kinds) {
    K kind = oneOf(List.of(kinds));
    List<Double> values = kind.parameters().stream().map(this::number).toList();
    if (!kind.hasBase()) return new Choice<>(kind, values, Optional.empty());
    Choice<K> base = choice(kinds);
    while (base.kind().hasBase()) base = choice(kinds);
    return new Choice<>(kind, values, Optional.of(base));
  }

  /** On a bound, the usual one, a round one or one with all its digits. */
  private double number(Parameter p) {
    double drawn = switch (below(5)) {
      case 0 -> p.min();
      case 1 -> p.max();
      case 2 -> p.initial();
      case 3 -> Math.clamp(
        Math.rint(random.uniform(p.min(), p.max()) * 100) / 100,
        p.min(),
        p.max()
      );
      default -> random.uniform(p.min(), p.max());
    };
    return p.whole() ? Math.rint(drawn) : drawn;
  }

  private <T> T oneOf(List<T> all) {
    return all.get(below(all.size()));
  }
}
