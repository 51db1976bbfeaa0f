package symmetry.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import symmetry.experiment.Event.Nudge;
import symmetry.experiment.Event.Reinitialize;
import symmetry.experiment.Event.Reshuffle;
import symmetry.experiment.Event.SetBias;
import symmetry.experiment.Event.SetDropout;
import symmetry.experiment.Event.SetLearningRate;
import symmetry.experiment.Event.SetWeight;
import symmetry.number.NumberText;

/**
 * An event as links write it, everything counted from 1: {@code 100_lr_0.1}, {@code 120_w_1_2_3_0.5}
 * (layer, unit, input, value), {@code 120_b_1_2_0.5} (layer, unit, value), {@code
 * 120_init_1_normal_0_0.01} (layer, initializer), {@code 120_dropout_1_0.5} (layer, rate), {@code
 * 120_batches_7} (salt), {@code 500_nudge_1-2_0.05} (hidden layers, ε, and a salt if it is not 0).
 */
final class EventToken {

  /** All forms, for messages. */
  static final String FORMS =
    "step_lr_rate, step_w_layer_unit_input_value, step_b_layer_unit_value, " +
    "step_init_layer_initializer, step_dropout_layer_rate, step_batches_salt or " +
    "step_nudge_layers_ε_salt";

  private static final Parameter PLACE = Parameter.whole("place", 1, 1, Integer.MAX_VALUE);

  /** Hidden layers joined by {@code -}. */
  private static final Pattern LAYERS = Pattern.compile("[1-9]\\d?(-[1-9]\\d?){0,31}");

  private EventToken() {}

  static String of(Event event) {
    long step = event.step();
    return switch (event) {
      case SetLearningRate e -> join(step, "lr", e.learningRate());
      case SetWeight e -> join(step, "w", e.layer() + 1, e.unit() + 1, e.input() + 1, e.value());
      case SetBias e -> join(step, "b", e.layer() + 1, e.unit() + 1, e.value());
      case Reinitialize e -> join(step, "init", e.layer() + 1) + "_" + e.initializer().token();
      case SetDropout e -> join(step, "dropout", e.layer() + 1, e.rate());
      case Reshuffle e -> join(step, "batches", e.salt());
      case Nudge nudge -> of(nudge);
    };
  }

  private static String of(Nudge nudge) {
    String layers = nudge
      .layers()
      .stream()
      .map(layer -> Integer.toString(layer + 1))
      .collect(Collectors.joining("-"));
    String token = "%d_nudge_%s_%s".formatted(nudge.step(), layers, NumberText.of(nudge.epsilon()));
    return nudge.salt() == 0 ? token : token + "_" + nudge.salt();
  }

  /** The event that the token says; empty if it says none, or one out of bounds. */
  static Optional<Event> parse(String token) {
    List<String> parts = List.of(token.split("_", -1));
    Optional<Double> first = Limits.STEP.read(parts.getFirst());
    if (first.isEmpty() || parts.size() < 3) return Optional.empty();
    long step = first.get().longValue();
    return switch (parts.get(1)) {
      case "lr" -> numbers(parts, Limits.LEARNING_RATE).map(n -> new SetLearningRate(step, n[0]));
      case "w" -> numbers(parts, PLACE, PLACE, PLACE, Limits.WEIGHT).map(n ->
        new SetWeight(step, at(n[0]), at(n[1]), at(n[2]), n[3])
      );
      case "b" -> numbers(parts, PLACE, PLACE, Limits.WEIGHT).map(n ->
        new SetBias(step, at(n[0]), at(n[1]), n[2])
      );
      case "dropout" -> numbers(parts, PLACE, Limits.DROPOUT).map(n ->
        new SetDropout(step, at(n[0]), n[1])
      );
      case "batches" -> numbers(parts, Limits.SALT).map(n -> new Reshuffle(step, (int) n[0]));
      case "init" -> reinitialize(step, parts);
      case "nudge" -> nudge(step, parts);
      default -> Optional.empty();
    };
  }

  private static Optional<Event> reinitialize(long step, List<String> parts) {
    return PLACE.read(parts.get(2)).flatMap(layer ->
      ChoiceText.parse(parts.subList(3, parts.size()), List.of(InitializerKind.values())).map(
        initializer -> new Reinitialize(step, at(layer), initializer)
      )
    );
  }

  private static Optional<Event> nudge(long step, List<String> parts) {
    if (parts.size() < 4 || parts.size() > 5 || !LAYERS.matcher(parts.get(2)).matches()) {
      return Optional.empty();
    }
    List<Integer> layers = Arrays.stream(parts.get(2).split("-"))
      .map(layer -> Integer.parseInt(layer) - 1)
      .toList();
    Optional<Double> epsilon = Limits.EPSILON.read(parts.get(3));
    Optional<Double> salt =
      parts.size() == 4 ? Optional.of(0.0) : Limits.NUDGE_SALT.read(parts.get(4));
    boolean eachOnce = layers.stream().distinct().count() == layers.size();
    if (epsilon.isEmpty() || salt.isEmpty() || !eachOnce) return Optional.empty();
    return Optional.of(new Nudge(step, layers, epsilon.get(), salt.get().intValue()));
  }

  private static Optional<double[]> numbers(List<String> parts, Parameter... bounds) {
    if (parts.size() != bounds.length + 2) return Optional.empty();
    double[] numbers = new double[bounds.length];
    for (int k = 0; k < bounds.length; k++) {
      Optional<Double> number = bounds[k].read(parts.get(k + 2));
      if (number.isEmpty()) return Optional.empty();
      numbers[k] = number.get();
    }
    return Optional.of(numbers);
  }

  private static int at(double place) {
    return (int) place - 1;
  }

  private static String join(long step, String name, double... numbers) {
    StringBuilder token = new StringBuilder().append(step).append('_').append(name);
    for (double number : numbers) token.append('_').append(NumberText.of(number));
    return token.toString();
  }
}
