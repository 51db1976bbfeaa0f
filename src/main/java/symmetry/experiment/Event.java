package symmetry.experiment;

import java.util.List;
import symmetry.diagnostics.Phrase;
import symmetry.engine.Architecture;
import symmetry.exact.RandomStream;
import symmetry.number.NumberText;

/**
 * Something a person changed in the middle of a run: part of the experiment and of every replay.
 *
 * <p>An event acts on the state at its step: the state of that step is the one after it, and the update
 * to the next step starts from there. Layers, units and inputs count from 0 here, from 1 in links and
 * sentences. What the optimizer remembers of a changed weight stays.
 */
public sealed interface Event {
  long step();

  /** From this step on, another learning rate. */
  record SetLearningRate(long step, double learningRate) implements Event {
    public SetLearningRate {
      Limits.STEP.require(step);
      Limits.LEARNING_RATE.require(learningRate);
    }
  }

  /** One weight set by hand. */
  record SetWeight(long step, int layer, int unit, int input, double value) implements Event {
    public SetWeight {
      Limits.STEP.require(step);
      Limits.WEIGHT.require(value);
    }
  }

  /** One bias set by hand. */
  record SetBias(long step, int layer, int unit, double value) implements Event {
    public SetBias {
      Limits.STEP.require(step);
      Limits.WEIGHT.require(value);
    }
  }

  /**
   * A layer's weights drawn anew, its biases kept. Draws from the stream of weights indexed by layer +
   * 64·(step + 1): from none that a start or another step uses.
   */
  record Reinitialize(long step, int layer, Choice<InitializerKind> initializer) implements Event {
    private static final long LAYERS = 64;

    public Reinitialize {
      Limits.STEP.require(step);
    }

    /** Which of the streams of weights is drawn from. */
    public long stream() {
      return layer + LAYERS * (step + 1);
    }
  }

  /** From this step on, another dropout rate in a hidden layer. */
  record SetDropout(long step, int layer, double rate) implements Event {
    public SetDropout {
      Limits.STEP.require(step);
      Limits.DROPOUT.require(rate);
    }
  }

  /**
   * From this step on, mini-batches follow another random order, in the rest of the present epoch too.
   * A full batch has only one order and stays as it is.
   *
   * @param salt which of the orders; the start's is 0
   */
  record Reshuffle(long step, int salt) implements Event {
    public Reshuffle {
      Limits.STEP.require(step);
      Limits.SALT.require(salt);
    }
  }

  /**
   * The weights of some hidden layers each moved by a little: w + (ε · g), rounded twice, with g standard
   * normal, drawn unit by unit and input by input. Biases stay. Each layer draws from a stream of its own,
   * so that neither order nor company of the layers matters.
   *
   * @param layers ascending
   * @param epsilon ε
   * @param salt which of the nudges of this step
   */
  record Nudge(long step, List<Integer> layers, double epsilon, int salt) implements Event {
    private static final long LAYERS = 64;
    private static final long SALTS = 1_000;

    public Nudge {
      layers = layers.stream().sorted().toList();
      Limits.STEP.require(step);
      Limits.EPSILON.require(epsilon);
      Limits.NUDGE_SALT.require(salt);
      if (layers.isEmpty() || layers.stream().distinct().count() < layers.size()) {
        throw new IllegalArgumentException("a nudge names layers, each once");
      }
    }

    /** Which of the streams of nudges a layer draws from: no other layer, salt and step share it. */
    public long stream(int layer) {
      return layer + LAYERS * (salt + SALTS * step);
    }

    /**
     * g of a layer's weights, {@code [fanOut × fanIn]}, row by row.
     *
     * @param seed the experiment's
     * @param count of the layer's weights
     */
    public double[] draws(long seed, int layer, int count) {
      return new RandomStream(seed, RandomStream.Purpose.NUDGES, stream(layer)).gaussians(count);
    }
  }

  /** Whether the layer, unit and input it speaks of exist. */
  default boolean fits(Architecture architecture) {
    return switch (this) {
      case SetLearningRate _, Reshuffle _ -> true;
      case SetWeight e -> hasUnit(architecture, e.layer, e.unit) &&
        e.input >= 0 &&
        e.input < architecture.fanIn(e.layer);
      case SetBias e -> hasUnit(architecture, e.layer, e.unit) && architecture.hasBiases(e.layer);
      case Reinitialize e -> hasUnit(architecture, e.layer, 0);
      case SetDropout e -> e.layer >= 0 && e.layer < architecture.hidden().size();
      case Nudge e -> e.layers.getFirst() >= 0 && e.layers.getLast() < architecture.hidden().size();
    };
  }

  /** As links write it. */
  default String token() {
    return EventToken.of(this);
  }

  /** Whether it makes the other one, of the same step, pointless. */
  default boolean replaces(Event other) {
    if (other.step() != step()) return false;
    return switch (this) {
      case SetLearningRate _ -> other instanceof SetLearningRate;
      case Reshuffle _ -> other instanceof Reshuffle;
      case SetWeight e -> other instanceof SetWeight o &&
        o.layer == e.layer &&
        o.unit == e.unit &&
        o.input == e.input;
      case SetBias e -> other instanceof SetBias o && o.layer == e.layer && o.unit == e.unit;
      case Reinitialize e -> other instanceof Reinitialize o && o.layer == e.layer;
      case SetDropout e -> other instanceof SetDropout o && o.layer == e.layer;
      case Nudge _ -> false;
    };
  }

  /** The layers it changes, ascending; empty if it changes none in particular. */
  default List<Integer> changedLayers() {
    return switch (this) {
      case SetLearningRate _, Reshuffle _ -> List.of();
      case SetWeight e -> List.of(e.layer);
      case SetBias e -> List.of(e.layer);
      case Reinitialize e -> List.of(e.layer);
      case SetDropout e -> List.of(e.layer);
      case Nudge e -> e.layers;
    };
  }

  /** Whether it changes weights or biases, rather than how they change from now on. */
  default boolean changesParameters() {
    return switch (this) {
      case SetWeight _, SetBias _, Reinitialize _, Nudge _ -> true;
      case SetLearningRate _, SetDropout _, Reshuffle _ -> false;
    };
  }

  /** What was done, for people, without the layer: "a hand edit of weight 2→3" (input → unit). */
  default String deed() {
    return switch (this) {
      case SetLearningRate e -> "learning rate " + NumberText.of(e.learningRate);
      case SetWeight e -> "a hand edit of weight %d→%d".formatted(e.input + 1, e.unit + 1);
      case SetBias e -> "a hand edit of bias %d".formatted(e.unit + 1);
      case Reinitialize e -> "another initializer (%s)".formatted(e.initializer.kind().label());
      case SetDropout e -> "dropout " + NumberText.of(e.rate);
      case Reshuffle _ -> "another batch order";
      case Nudge e -> "a nudge of " + NumberText.of(e.epsilon);
    };
  }

  /** What was done, for people: "a hand edit of weight 2→3 in layer 1". */
  default String inWords() {
    List<Integer> layers = changedLayers();
    if (layers.isEmpty()) return deed();
    return "%s in %s".formatted(deed(), Phrase.numbered("layer", layers, layers.size()));
  }

  private static boolean hasUnit(Architecture architecture, int layer, int unit) {
    return (
      layer >= 0 && layer < architecture.layers() && unit >= 0 && unit < architecture.fanOut(layer)
    );
  }
}
