package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Feature;
import symmetry.data.OwnData;
import symmetry.data.Source;
import symmetry.engine.Architecture;

/**
 * An experiment's events in a network of another shape. A place is a layer, a unit, a weight from one
 * unit or input to a unit; an event follows its place to wherever it is now, and is dropped if that is
 * no more.
 *
 * @param kept as they are in the other network
 * @param dropped as they were
 */
record Refit(List<Event> kept, List<Event> dropped) {
  Refit {
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }

  /** Layers count from the first; the output layer stays the output layer. */
  static Refit inPlace(Experiment before, DataSpec data, Architecture shape) {
    int from = before.hidden().size();
    int to = shape.hidden().size();
    int[] layers = IntStream.rangeClosed(0, from)
      .map(l -> l == from ? to : l < to ? l : GONE)
      .toArray();
    return new Places(before, data, shape, layers).refit(before.events());
  }

  /**
   * With other hidden layers.
   *
   * @param now which layer one is, counted as before; {@link #GONE} if none
   */
  static Refit moved(Experiment before, List<HiddenLayer> hidden, IntUnaryOperator now) {
    Blueprint after = new Blueprint(before.data(), hidden, before.output(), before.loss());
    int[] layers = IntStream.rangeClosed(0, before.hidden().size()).map(now).toArray();
    return new Places(before, before.data(), after.architecture(), layers).refit(before.events());
  }

  static final int GONE = -1;

  /**
   * Where what was before is now.
   *
   * @param layers {@code [layer]}: which one it is now; {@link #GONE} if none
   */
  private record Places(Experiment before, DataSpec data, Architecture shape, int[] layers) {
    Refit refit(List<Event> events) {
      List<Event> kept = new ArrayList<>();
      List<Event> dropped = new ArrayList<>();
      for (Event event : events) {
        if (event instanceof Event.Nudge nudge) {
          nudge(nudge, true).ifPresent(kept::add);
          nudge(nudge, false).ifPresent(dropped::add);
        } else {
          follow(event).ifPresentOrElse(kept::add, () -> dropped.add(event));
        }
      }
      return new Refit(kept, dropped);
    }

    private Optional<Event> follow(Event event) {
      return switch (event) {
        case Event.SetLearningRate _, Event.Reshuffle _ -> Optional.of(event);
        case Event.SetWeight(long step, int layer, int unit, int input, double value) -> at(
          layer(layer),
          unit(layer, unit),
          input(layer, input)
        ).map(p -> new Event.SetWeight(step, p[0], p[1], p[2], value));
        case Event.SetBias(long step, int layer, int unit, double value) -> at(
          layer(layer),
          bias(layer, unit)
        ).map(p -> new Event.SetBias(step, p[0], p[1], value));
        case Event.Reinitialize(long step, int layer, var initializer) -> at(layer(layer)).map(p ->
          new Event.Reinitialize(step, p[0], initializer)
        );
        case Event.SetDropout(long step, int layer, double rate) -> at(layer(layer)).map(p ->
          new Event.SetDropout(step, p[0], rate)
        );
        case Event.Nudge nudge -> nudge(nudge, true);
      };
    }

    /** The part of a nudge whose layers are still there, where they are now, or the part that is not. */
    private Optional<Event> nudge(Event.Nudge nudge, boolean there) {
      List<Integer> part = nudge
        .layers()
        .stream()
        .filter(l -> (layer(l) != GONE) == there)
        .map(l -> there ? layer(l) : l)
        .toList();
      return part.isEmpty()
        ? Optional.empty()
        : Optional.of(new Event.Nudge(nudge.step(), part, nudge.epsilon(), nudge.salt()));
    }

    private static Optional<int[]> at(int... place) {
      return IntStream.of(place).anyMatch(p -> p == GONE) ? Optional.empty() : Optional.of(place);
    }

    private int layer(int layer) {
      return layers[layer];
    }

    private int unit(int layer, int unit) {
      if (layer(layer) == GONE) return GONE;
      if (layer == before.hidden().size()) return outputs(data, shape.outputs()).indexOf(
        outputs(before.data(), before.data().outputs(before.loss())).get(unit)
      );
      return unit < shape.fanOut(layer(layer)) ? unit : GONE;
    }

    private int bias(int layer, int unit) {
      return layer(layer) != GONE && shape.hasBiases(layer(layer)) ? unit(layer, unit) : GONE;
    }

    private int input(int layer, int input) {
      int now = layer(layer);
      if (now == GONE) return GONE;
      if (layer == 0 && now == 0) return inputs(data).indexOf(inputs(before.data()).get(input));
      boolean sameBelow = layer > 0 && now > 0 && layers[layer - 1] == now - 1;
      return sameBelow ? unit(layer - 1, input) : GONE;
    }

    /** What each input is. */
    private static List<String> inputs(DataSpec data) {
      List<String> inputs = new ArrayList<>();
      Source source = data.source();
      for (int k = 0; k < source.dimensions(); k++) inputs.add(input(source, k));
      for (Feature feature : data.features()) inputs.add(feature.name());
      return inputs;
    }

    /** What each output unit stands for. */
    private static List<String> outputs(DataSpec data, int count) {
      if (count == 1) return List.of("y");
      return IntStream.range(0, count)
        .mapToObj(k -> output(data.source(), k))
        .toList();
    }

    private static String input(Source source, int k) {
      return switch (source) {
        // What is drawn by hand goes on from what was generated.
        case OwnData own when own.inputNames().equals(OwnData.PLANE_INPUTS) -> "2-D " + k;
        case OwnData own -> "own " + own.inputNames().get(k);
        case BuiltIn builtIn when builtIn.generated() -> builtIn.dimensions() + "-D " + k;
        case BuiltIn builtIn -> builtIn.name() + " " + k;
      };
    }

    private static String output(Source source, int k) {
      return switch (source) {
        case OwnData own -> own.classNames().get(k);
        case BuiltIn builtIn -> (builtIn.generated() ? "class" : builtIn.name()) + " " + (k + 1);
      };
    }
  }
}
