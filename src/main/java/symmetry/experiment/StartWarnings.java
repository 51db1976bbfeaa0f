package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import symmetry.diagnostics.CloneLedger;
import symmetry.diagnostics.Course;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;
import symmetry.number.Numerals;

/**
 * What is wrong with a network's start, layer by layer, as measured before the first step. Whether
 * something is wrong is decided by the whole chain of layers; which of them is named, by its own part.
 */
final class StartWarnings {

  /** A signal or error that changes by less on its whole way arrives. */
  private static final double ARRIVES = 10;

  /** A factor closer to 1 is no change. */
  private static final double CHANGED = 1.5;

  /** Share of the seeds that must agree, else it depends on the seed. */
  private static final double MOST = 0.75;

  /** So many times the loss of a network that answers 0 is far too much to begin with. */
  private static final double FAR = 10;

  /** A weight that no unit needs for a variance of 1 of what varies. */
  private static final double LARGE_WEIGHT = 50;

  /** Inputs within ±1, but for a little noise. */
  private static final double ABOUT_ONE = 1.25;

  /** Depth at which starts were tried (RecommendedStartTest). */
  private static final int TRIED_DEPTH = 10;

  private final Experiment experiment;
  private final Architecture shape;
  private final MeasuredStart start;
  private final int depth;

  private StartWarnings(Experiment experiment, MeasuredStart start) {
    this.experiment = experiment;
    this.start = start;
    shape = experiment.architecture();
    depth = experiment.hidden().size();
  }

  /** For each layer, the output layer last; none where the start was not measured. */
  static List<List<String>> of(Experiment experiment) {
    Optional<StartWarnings> measured = MeasuredStart.of(experiment).map(start ->
      new StartWarnings(experiment, start)
    );
    return IntStream.rangeClosed(0, experiment.hidden().size())
      .mapToObj(layer -> measured.map(warnings -> warnings.ofLayer(layer)).orElse(List.of()))
      .toList();
  }

  private List<String> ofLayer(int layer) {
    List<String> sentences = new ArrayList<>();
    boolean hidden = !shape.isOutput(layer);
    if (hidden) clones(layer).ifPresent(sentences::add);
    Optional<String> stopped = stopped(layer);
    stopped.ifPresent(sentences::add);
    if (hidden && stopped.isEmpty()) {
      forwards(layer).ifPresent(sentences::add);
      if (layer > 0 && start.passesError()) backwards(layer).ifPresent(sentences::add);
    }
    if (!hidden) loss().ifPresent(sentences::add);
    assumptions(layer).ifPresent(sentences::add);
    if (layer == 0) rate().ifPresent(sentences::add);
    return List.copyOf(sentences);
  }

  /** Units that start alike, and whether anything parts them. */
  private Optional<String> clones(int layer) {
    Parameters parameters = start.parameters();
    if (shape.fanOut(layer) == 1 || !CloneLedger.hasClones(parameters, layer)) {
      return Optional.empty();
    }
    CloneLedger ledger = CloneLedger.of(parameters, layer);
    int units = ledger.units();
    boolean all = ledger.distinct() == 1;
    String alike = all
      ? "All %d units start alike: ".formatted(units)
      : "Of %d units only %d are different at the start: ".formatted(units, ledger.distinct());
    return Optional.of(alike + fate(ledger, layer, all));
  }

  private String fate(CloneLedger ledger, int layer, boolean all) {
    if (!ledger.wholeClasses().equals(ledger.cloneClasses())) {
      return start.getsError(layer)
        ? "only different outgoing weights can part clones."
        : "different outgoing weights part clones once an error reaches them.";
    }
    if (experiment.hidden().get(layer).dropout() > 0) {
      return start.isSilent(layer) && !start.getsError(layer)
        ? "not even dropout parts them, since their activations are 0 and no error reaches them."
        : "only dropout can part %s.".formatted(all ? "them" : "clones");
    }
    String gradients = all ? "they get equal gradients" : "clones get equal gradients";
    if (!experiment.events().isEmpty()) return gradients + ".";
    return gradients + (all ? " and stay one unit." : " and stay clones.");
  }

  /** What lets nothing through at all. */
  private Optional<String> stopped(int layer) {
    // One layer alone learns a convex problem, wherever it begins.
    if (depth == 0) return Optional.empty();
    if (!shape.isOutput(layer) && start.isFlat(layer)) return Optional.of(flat(layer));
    if (!isZero(layer)) return Optional.empty();
    if (!shape.isOutput(layer) && start.isSilent(layer) && isZero(layer + 1)) {
      return Optional.of(
        "Zero weights here and above, and activations of 0: no weight of the two layers ever gets a gradient."
      );
    }
    if (layer > 0 && start.isSilent(layer - 1)) {
      return Optional.of(
        "Zero weights above activations of 0: no weight of the two layers ever gets a gradient."
      );
    }
    String yet = start.learns(layer) ? " at first." : ".";
    return Optional.of(
      layer == 0
        ? "Zero weights: the units see nothing of the input" + yet
        : "Zero weights: no error reaches layer %d%s".formatted(layer, yet)
    );
  }

  private String flat(int layer) {
    boolean lasts =
      experiment.events().isEmpty() &&
      experiment.training().l1() == 0 &&
      experiment.training().l2() == 0;
    Activation activation = shape.hidden().get(layer).activation();
    String dead =
      activation == Activation.RELU
        ? "All units are dead: z is not above 0 on any training sample, where ReLU's derivative is 0."
        : "On every training sample the slope of %s is 0: no error passes.".formatted(
            activation.label()
          );
    if (!lasts) return dead;
    return (
      dead +
      (layer == 0 ? " It stays so for ever." : " It stays so for ever, as do the layers below.")
    );
  }

  /** How the signal fares on its way through the hidden layers, and what of it tells inputs apart. */
  private Optional<String> forwards(int layer) {
    // Of equal inputs no start makes different ones.
    if (!start.inputsDiffer()) return Optional.empty();
    if (dependsOnSeed(Course::signal)) {
      return bySeed(
        layer,
        Course::signal,
        "how far the activations of layer %d spread, from %s to %s the spread of the inputs."
      );
    }
    double signal = start.median(Course::signal);
    double own = start.median(c -> c.signal(layer));
    if (changes(signal) && isPart(own, signal)) {
      return measured(
        "the activations of layer %d spread by %s the spread of the inputs%s.".formatted(
          depth,
          factor(signal),
          depth == 1 ? "" : "; this layer's by %s that of what it reads".formatted(factor(own))
        )
      );
    }
    double response = start.median(Course::response);
    double ownResponse = start.median(c -> c.response(layer));
    if (changes(signal) || response > 1 / ARRIVES || !isPart(ownResponse, response)) {
      return Optional.empty();
    }
    return measured(
      "%s of what layer %d passes on tells inputs apart, the rest is the same for all.".formatted(
        share(start.median(c -> c.share(layer))),
        layer + 1
      )
    );
  }

  /** How the error fares on its way back from the last hidden layer to the first. */
  private Optional<String> backwards(int layer) {
    if (dependsOnSeed(Course::error)) {
      return bySeed(
        layer,
        Course::error,
        "how much of the error of layer %d layer 1 gets, from %s it to %s it."
      );
    }
    double whole = start.median(Course::error);
    double own = start.median(c -> c.error(layer));
    if (!changes(whole) || !isPart(own, whole)) return Optional.empty();
    return measured(
      "layer 1 gets %s the error of layer %d; this layer passes %s its own back.".formatted(
        factor(whole),
        depth,
        factor(own)
      )
    );
  }

  /**
   * Said of the last layer alone.
   *
   * @param what depends on the seed, a format of the layer's number and of the least and the largest factor
   */
  private Optional<String> bySeed(int layer, ToDoubleFunction<Course> chain, String what) {
    if (layer < depth - 1) return Optional.empty();
    double[] factors = start.sorted(chain);
    return Optional.of(
      ("Measured at this start over %d seeds: it depends on the seed " + what).formatted(
        start.seeds(),
        depth,
        factor(factors[0]),
        factor(factors[factors.length - 1])
      )
    );
  }

  /** Whether the median over the seeds is one to warn of, and too many seeds are of another mind. */
  private boolean dependsOnSeed(ToDoubleFunction<Course> chain) {
    double[] factors = start.sorted(chain);
    double median = start.median(chain);
    if (!changes(median)) return false;
    long agree = DoubleStream.of(factors)
      .filter(f -> median > 1 ? f > CHANGED : f < 1 / CHANGED)
      .count();
    return agree < MOST * factors.length;
  }

  private static boolean changes(double factor) {
    return factor > ARRIVES || factor < 1 / ARRIVES;
  }

  private Optional<String> loss() {
    if (!start.isFarOff(FAR)) return Optional.empty();
    return Optional.of(
      "Measured at this start: the loss begins at %s; answering 0 to everything has %s.".formatted(
        Numerals.rough(start.loss()),
        Numerals.rough(start.lossOfZeros())
      )
    );
  }

  /** What an initializer takes for granted, where it does not hold. */
  private Optional<String> assumptions(int layer) {
    if (experiment.given().isPresent()) return Optional.empty();
    InitializerKind kind = experiment.starts().get(layer).weights().kind();
    if (kind == InitializerKind.NGUYEN_WIDROW && layer == 0) {
      double largest = start.largestInput();
      if (largest <= ABOUT_ONE) return Optional.empty();
      return Optional.of(
        "Nguyen–Widrow is made for inputs within ±1; these reach ±%s.".formatted(
          Numerals.upTo(3, largest)
        )
      );
    }
    if (kind == InitializerKind.LSUV) {
      double largest = max(start.parameters().weights(layer));
      if (largest <= LARGE_WEIGHT) return Optional.empty();
      return Optional.of(
        "LSUV needed weights as large as %s to bring Var(z) to 1: what the layer reads hardly varies.".formatted(
          Numerals.rough(largest)
        )
      );
    }
    return Optional.empty();
  }

  /** Where no start that was tried trains: ten layers of 16 units, on circle and moons, within 2,500 steps. */
  private Optional<String> rate() {
    if (experiment.given().isPresent()) return Optional.empty();
    double rate = experiment.training().learningRate();
    if (depth < TRIED_DEPTH || experiment.training().optimizer().kind() != OptimizerKind.SGD) {
      return Optional.empty();
    }
    double none = switch (shape.hidden().getFirst().activation()) {
      case SELU, SOFTPLUS -> 1;
      case SIGMOID, SILU, GELU, SINE -> 3;
      default -> Double.POSITIVE_INFINITY;
    };
    if (rate < none) return Optional.empty();
    return Optional.of(
      "With a learning rate of %s no start that was tried trained ten layers of %s units from 8 of 10 seeds within 2,500 steps; with 0.3 the recommended one did.".formatted(
        Numerals.brief(none),
        shape.hidden().getFirst().activation().label()
      )
    );
  }

  private Optional<String> measured(String sentence) {
    String how =
      start.seeds() == 1
        ? "Measured at this start: "
        : "Measured at this start, median of %d seeds: ".formatted(start.seeds());
    return Optional.of(how + sentence);
  }

  private boolean isZero(int layer) {
    return max(start.parameters().weights(layer)) == 0;
  }

  /** Whether a layer's factor has at least half its share in that of the whole chain. */
  private boolean isPart(double own, double whole) {
    double power = 1;
    for (int l = 0; l < 2 * depth; l++) power *= own;
    return whole > 1 ? power >= whole : power <= whole;
  }

  private static String share(double share) {
    return share == 0 ? "nothing" : "only " + Numerals.finePercent(share);
  }

  /** "24 % of", "3.1 times", to stand before what it is a share or a multiple of. */
  private static String factor(double factor) {
    if (factor == 0) return "nothing of";
    if (Double.isInfinite(factor)) return "beyond the range of numbers";
    return factor < 2 ? Numerals.finePercent(factor) + " of" : Numerals.brief(factor) + " times";
  }

  private static double max(double[] weights) {
    return DoubleStream.of(weights).map(Math::abs).max().orElse(0);
  }
}
