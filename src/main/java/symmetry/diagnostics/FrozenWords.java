package symmetry.diagnostics;

import java.util.ArrayList;
import java.util.List;
import symmetry.diagnostics.WhyFrozen.Layer;
import symmetry.diagnostics.WhyFrozen.Mover;
import symmetry.number.Numerals;

/** A diagnosis for people, layers counted from 1: neighbours that share a fate share a sentence. */
record FrozenWords(WhyFrozen why) {
  @Override
  public String toString() {
    List<String> sentences = new ArrayList<>(ofLayers(true));
    boolean asOne = why.layers().stream().anyMatch(Layer::movesAsOne);
    if (!why.isFrozen() && !asOne) sentences.addFirst("No layer is frozen.");
    boolean told = why
      .layers()
      .stream()
      .anyMatch(l -> l.cause().orElse(null) instanceof FrozenCause.Faded);
    if (why.path().isFaded() && why.path().stoppedAt(0).isEmpty() && !told) {
      sentences.add("The error fades on its way back: %s.".formatted(why.path().inWords(0)));
    }
    if (why.path().isExploded()) {
      sentences.add("The error explodes on its way back: %s.".formatted(why.path().inWords(0)));
    }
    if (why.signal().isExploded()) {
      sentences.add(
        "The signal explodes on its way forwards: %s.".formatted(why.signal().inWords())
      );
    }
    if (why.signal().isFaded() && !why.isFrozen() && !asOne) {
      sentences.add("The signal fades on its way forwards: %s.".formatted(why.signal().fading()));
    }
    if (why.onlyOutputBiasLearns()) {
      sentences.add(
        "Only the output bias learns: its gradient is the mean error, %s.".formatted(
          figure(why.layers().getLast().maxBiasGradient())
        )
      );
    } else if (why.isNothingLearned()) {
      sentences.add("Nothing learns.");
    }
    return String.join(" ", sentences);
  }

  /** The first sentence about a layer that gets no gradient to speak of; all there is to say if none is. */
  String first() {
    List<String> sentences = ofLayers(false);
    return sentences.isEmpty() ? toString() : sentences.getFirst();
  }

  /**
   * @param moving whether layers that move as one are told of
   */
  private List<String> ofLayers(boolean moving) {
    List<String> sentences = new ArrayList<>();
    List<Layer> layers = why.layers();
    for (int from = 0, to; from < layers.size(); from = to) {
      to = from + 1;
      while (to < layers.size() && isAlike(layers.get(from), layers.get(to))) to++;
      Layer layer = layers.get(from);
      if (layer.cause().isPresent()) {
        sentences.add(sentence(from, to - 1, layer, layer.cause().get()));
      } else if (moving && layer.movesAsOne()) {
        String units =
          to - from == 1
            ? "%d units of layer %d".formatted(layer.unitsAsOne(), to)
            : "units of each of " + named(from, to - 1);
        sentences.add("The %s get identical gradients, so they move together.".formatted(units));
      }
    }
    return sentences;
  }

  private boolean isAlike(Layer one, Layer next) {
    if (next.layer() == why.layers().size() - 1 || one.mover() != next.mover()) return false;
    if (one.cause().isEmpty()) return one.movesAsOne() && next.movesAsOne();
    return next.cause().isPresent() && isAlike(one.cause().get(), next.cause().get());
  }

  private static boolean isAlike(FrozenCause one, FrozenCause next) {
    if (one instanceof FrozenCause.Derivative a && next instanceof FrozenCause.Derivative b) {
      return a.part() == b.part();
    }
    if (one instanceof FrozenCause.StoppedAt a && next instanceof FrozenCause.StoppedAt b) {
      return a.layer() == b.layer();
    }
    return one.getClass().equals(next.getClass());
  }

  private String sentence(int from, int to, Layer layer, FrozenCause cause) {
    boolean output = from == why.layers().size() - 1;
    boolean several = to > from;
    String who = output ? "The output weights" : Phrase.capital(named(from, to));
    String are = output || several ? "are" : "is";
    String why = because(from, cause, several);
    return switch (layer.mover()) {
      case PENALTY -> "%s %s moved by the penalty alone (%s at the next step): %s.".formatted(
        who,
        are,
        growth(layer.pace().growth()),
        why
      );
      case MEMORY -> "%s %s moved by what the optimizer remembers alone: %s.".formatted(
        who,
        are,
        why
      );
      case GRADIENT, NOTHING -> "%s %s frozen: %s%s.".formatted(
        who,
        are,
        why,
        pace(layer, several)
      );
    };
  }

  /** How slow, where it is not at rest altogether. */
  private static String pace(Layer layer, boolean several) {
    boolean told = layer.mover() == Mover.NOTHING && layer.pace().weights() > 0;
    String where = several ? " of layer " + (layer.layer() + 1) : "";
    return told ? "; " + layer.pace().inWords(where) : "";
  }

  private String because(int layer, FrozenCause cause, boolean several) {
    String its = several ? "their" : "its";
    String it = several ? "them" : "it";
    return switch (cause) {
      case FrozenCause.NoResidual c -> "the network is right on every sample (largest residual %s)".formatted(
        figure(c.max())
      );
      case FrozenCause.OutputDerivative c -> "the output is saturated, its derivative lets at most %s of a residual of %s through".formatted(
        figure(c.maxError()),
        figure(c.maxResidual())
      );
      case FrozenCause.OutgoingWeights c -> "%s outgoing weights are %s, so %s error reaches %s".formatted(
        its,
        small("w", c.max()),
        c.max() == 0 ? "no" : "hardly any",
        it
      );
      case FrozenCause.ErrorAbove c -> "the layer above has no error to pass on (largest |δ| %s)".formatted(
        figure(c.max())
      );
      case FrozenCause.StoppedAt c -> "layer %d lets only %s of the error through".formatted(
        c.layer() + 1,
        Numerals.upTo(2, c.passes())
      );
      case FrozenCause.Derivative c -> "the derivative is %s on every sample, %s (largest |f′(z)| %s)".formatted(
        FlatPart.slope(c.max()),
        several ? c.part().reason().replace("all its", "all their") : c.part().reason(),
        figure(c.max())
      );
      case FrozenCause.Blocked c -> "each unit is stopped by another factor (largest outgoing |w| %s, largest |f′(z)| %s)".formatted(
        figure(c.maxOutgoing()),
        figure(c.maxDerivative())
      );
      case FrozenCause.Faded c -> "the error has faded on its way back, " +
        c.path().inWords(c.layer());
      case FrozenCause.IncomingActivations c -> "%s are %s".formatted(
        layer == 0 ? "the inputs" : "the activations of layer " + layer,
        small("a", c.max())
      );
      case FrozenCause.SamplesCancel c -> "the samples cancel each other (largest gradient %s; all pulling one way, %s)".formatted(
        figure(c.gradient()),
        figure(c.pull())
      );
      case FrozenCause.OtherSamples c -> "its error comes on other samples than %s (largest gradient if all pulled one way %s; did they come together, %s)".formatted(
        layer == 0 ? "the inputs" : "the activations of layer " + layer,
        figure(c.pull()),
        figure(c.most())
      );
      case FrozenCause.ErrorsCancel c -> "the errors of the layer above cancel each other on the way through %s outgoing weights (%s of them is left)".formatted(
        its,
        c.passes() == 0 ? "nothing" : figure(c.passes())
      );
      case FrozenCause.LargeWeights c -> "a gradient of at most %s is next to nothing beside weights of %s".formatted(
        figure(c.gradient()),
        figure(c.weight())
      );
      case FrozenCause.HeldByPenalty c -> "gradient and penalty are in balance (largest gradient %s)".formatted(
        figure(c.gradient())
      );
      case FrozenCause.LearningRate c -> "the learning rate of %s makes little of the gradient (largest %s)".formatted(
        Numerals.four(c.rate()),
        figure(c.gradient())
      );
    };
  }

  private static String small(String what, double max) {
    return max == 0 ? "all zero" : "next to zero (largest |%s| %s)".formatted(what, figure(max));
  }

  /** "layer 2", "layers 1 to 17". */
  private static String named(int from, int to) {
    if (from == to) return "layer " + (from + 1);
    String word = to == from + 1 ? "and" : "to";
    return "layers %d %s %d".formatted(from + 1, word, to + 1);
  }

  private static String growth(double growth) {
    String size = Numerals.upTo(2, 100 * Math.abs(growth));
    return "%s %% %s".formatted(size, growth < 0 ? "smaller" : "larger");
  }

  private static String figure(double value) {
    return Numerals.upTo(3, value);
  }
}
