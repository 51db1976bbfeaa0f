package symmetry.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.engine.Architecture;
import symmetry.engine.Dissection;
import symmetry.engine.Parameters;

/**
 * What moves each layer, and why not. A layer is frozen if the next update, with momentum and penalties,
 * leaves it where it is: by {@link Pace}, relative to its weights, never by the size of a gradient alone.
 *
 * @param layers one for each layer, from the first to the output layer
 * @param path what becomes of the error on its way back
 * @param signal what becomes of the signal on its way forwards
 */
public record WhyFrozen(List<Layer> layers, ErrorPath path, SignalPath signal) {
  /** What moves a layer's weights. */
  public enum Mover {
    /** The gradient of the loss, whatever else does. */
    GRADIENT,
    /** The penalty, and next to no gradient. */
    PENALTY,
    /** What the optimizer remembers of earlier gradients. */
    MEMORY,
    /** Nothing: it is frozen. */
    NOTHING,
  }

  /**
   * One layer.
   *
   * @param maxWeightGradient largest |∂L/∂W|
   * @param maxBiasGradient largest |∂L/∂b|
   * @param cause why it gets no gradient to speak of; empty exactly if the gradient moves it
   * @param unitsAsOne how many units it has, two or more, if it is a hidden layer and all get bit-equal gradients that
   *     move them, and nothing else, as dropout, parts clones among them; else 0
   */
  public record Layer(
    int layer,
    double maxWeightGradient,
    double maxBiasGradient,
    Pace pace,
    Mover mover,
    Optional<FrozenCause> cause,
    int unitsAsOne
  ) {
    public boolean movesAsOne() {
      return unitsAsOne > 0;
    }

    public boolean isFrozen() {
      return mover == Mover.NOTHING;
    }

    /** Whether the biases move. */
    public boolean biasesLearn() {
      return pace.biasesMove();
    }

    /** Whether it rests because the network is right. */
    boolean isRight() {
      return cause.orElse(null) instanceof FrozenCause.NoResidual;
    }
  }

  /** A gradient counts for nothing beside what is more than so many times as large. */
  private static final double NEXT_TO = 1e-3;

  public WhyFrozen {
    layers = List.copyOf(layers);
  }

  /** A value for each sample and unit, or input, or output. */
  @FunctionalInterface
  public interface Values {
    double of(int sample, int unit);
  }

  /**
   * The diagnosis of a state.
   *
   * @param dissection of the whole training split, without dropout and penalty
   * @param parameters the same state's
   * @param inputs {@code (sample, input)} → x, samples counted as in the dissection
   * @param targets {@code (sample, output)} → y
   */
  public static WhyFrozen of(
    Dissection dissection,
    Parameters parameters,
    Values inputs,
    Values targets,
    NextStep next
  ) {
    Architecture architecture = parameters.architecture();
    ErrorPath path = ErrorPath.of(dissection, parameters);
    GradientFactors factors = new GradientFactors(
      dissection,
      parameters,
      inputs,
      targets,
      path,
      next
    );
    Parameters gradient = dissection.gradient();
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < architecture.layers(); l++) {
      double max = Magnitude.maxAbs(gradient.weights(l));
      Pace pace = next.pace(parameters, l);
      Mover mover = mover(pace, max, parameters.weights(l), next);
      Optional<FrozenCause> cause =
        mover == Mover.GRADIENT ? Optional.empty() : Optional.of(factors.missing(l));
      boolean asOne =
        !architecture.isOutput(l) &&
        architecture.fanOut(l) > 1 &&
        mover == Mover.GRADIENT &&
        CloneClasses.of(UnitVectors.incoming(gradient, l)).size() == 1 &&
        !next.parts(parameters, l);
      layers.add(
        new Layer(
          l,
          max,
          Magnitude.maxAbs(gradient.biases(l)),
          pace,
          mover,
          cause,
          asOne ? architecture.fanOut(l) : 0
        )
      );
    }
    return new WhyFrozen(layers, path, SignalPath.of(dissection, inputs));
  }

  private static Mover mover(Pace pace, double gradient, double[] weights, NextStep next) {
    if (pace.isFrozen()) return Mover.NOTHING;
    double penalty = next.ofPenalty(weights);
    if (gradient < NEXT_TO * penalty) return Mover.PENALTY;
    return gradient + penalty == 0 ? Mover.MEMORY : Mover.GRADIENT;
  }

  /** Whether some layer's weights stand still. */
  public boolean isFrozen() {
    return layers.stream().anyMatch(Layer::isFrozen);
  }

  /** Whether there is more to say than that every unit of every layer learns for itself. */
  public boolean isRemarkable() {
    return (
      path.isFaded() ||
      path.isExploded() ||
      signal.isExploded() ||
      layers.stream().anyMatch(l -> l.cause().isPresent() || l.movesAsOne())
    );
  }

  /** Whether all layers' do. */
  public boolean isAllFrozen() {
    return layers.stream().allMatch(Layer::isFrozen);
  }

  /** Whether every layer that stands still does because the network is right on every sample. */
  public boolean isRight() {
    return isFrozen() && layers.stream().allMatch(l -> !l.isFrozen() || l.isRight());
  }

  /** Whether of all parameters only the output layer's biases move. */
  public boolean onlyOutputBiasLearns() {
    return (
      isAllFrozen() &&
      layers.getLast().biasesLearn() &&
      layers.stream().filter(Layer::biasesLearn).count() == 1
    );
  }

  /** Whether nothing moves at all. */
  public boolean isNothingLearned() {
    return layers.stream().allMatch(l -> l.isFrozen() && !l.biasesLearn());
  }

  /** For people, layers counted from 1: a sentence for frozen layers, then what still learns. */
  public String inWords() {
    return new FrozenWords(this).toString();
  }

  /** The first sentence of {@link #inWords}. */
  public String inShort() {
    return new FrozenWords(this).first();
  }
}
