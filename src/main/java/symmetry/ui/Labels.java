package symmetry.ui;

import java.util.ArrayList;
import java.util.List;
import symmetry.data.Feature;
import symmetry.data.Source;
import symmetry.engine.Loss;
import symmetry.experiment.Choice;
import symmetry.experiment.Event;
import symmetry.experiment.Kind;
import symmetry.experiment.Parameter;
import symmetry.number.NumberText;

/** What people call things. */
public final class Labels {

  private Labels() {}

  /** What was done, in a word or two. */
  public static String of(Event event) {
    return switch (event) {
      case Event.Nudge _ -> "nudge";
      case Event.SetWeight _, Event.SetBias _ -> "edit";
      case Event.SetLearningRate _ -> "learning rate";
      case Event.Reinitialize _ -> "re-randomised";
      case Event.SetDropout _ -> "dropout";
      case Event.Reshuffle _ -> "reshuffled";
    };
  }

  public static String of(Loss loss) {
    String measure = switch (loss) {
      case SIGMOID_BCE -> "binary cross-entropy";
      case SOFTMAX_CE -> "cross-entropy";
      case LINEAR_MSE, TANH_MSE, SIGMOID_MSE -> "½ squared error";
    };
    return loss.output() + " + " + measure;
  }

  /** As short as can be. */
  public static String brief(Loss loss) {
    return switch (loss) {
      case SIGMOID_BCE -> "cross-entropy";
      case SOFTMAX_CE -> "cross-entropy";
      case LINEAR_MSE -> "squared error";
      case TANH_MSE -> "tanh, squared";
      case SIGMOID_MSE -> "sigmoid, squared";
    };
  }

  /** The definition per sample, short enough for a hint. */
  public static String formula(Loss loss) {
    return switch (loss) {
      case SIGMOID_BCE -> "−y·ln a − (1 − y)·ln(1 − a), in nats";
      case SOFTMAX_CE -> "−Σ y·ln a, in nats";
      case LINEAR_MSE, TANH_MSE, SIGMOID_MSE -> "½ Σ (a − y)²";
    };
  }

  /** An entry of a catalogue with its numbers, such as "Constant, c = 0.5". */
  public static String of(Choice<?> choice) {
    List<String> details = new ArrayList<>();
    List<Parameter> parameters = choice.kind().parameters();
    for (int k = 0; k < parameters.size(); k++) {
      details.add(parameters.get(k).name() + " = " + NumberText.of(choice.value(k)));
    }
    choice.base().ifPresent(base -> details.add("row by " + of(base)));
    String label = choice.kind().label();
    return details.isEmpty() ? label : "%s, %s".formatted(label, String.join(", ", details));
  }

  public static String of(Source source) {
    return switch (source) {
      case XOR_POINTS -> "XOR 0, 1";
      case XOR_SIGNED -> "XOR ±1";
      case XOR -> "XOR";
      case CIRCLE -> "Circle";
      case BLOBS -> "Blobs";
      case MOONS -> "Moons";
      case SPIRAL -> "Spiral";
      case CHECKERBOARD -> "Checkers";
      case MULTI_BLOBS -> "Blobs, k";
      case MULTI_SPIRALS -> "Spirals, k";
      case SINE -> "Sine";
      case STEP -> "Step";
      case PLANE -> "Plane";
      case HILLS -> "Hills";
      case IRIS -> "Iris";
      case DIGITS -> "Digits";
    };
  }

  /** An entry of a catalogue as short as can be, such as "Constant 0.5" or "Glorot uniform". */
  public static String brief(Choice<?> choice) {
    StringBuilder text = new StringBuilder(name(choice.kind()));
    choice.values().forEach(value -> text.append(' ').append(NumberText.of(value)));
    return text.toString();
  }

  /** Of the names that an entry of a catalogue goes by, the first. */
  public static String name(Kind kind) {
    String label = kind.label();
    int others = label.indexOf(" (");
    return others > 0 ? label.substring(0, others) : label;
  }

  /** A layer by its place, from 0, above or among the hidden ones. */
  public static String layer(int layer, int hidden) {
    return layer == hidden ? "Output layer" : "Hidden layer " + (layer + 1);
  }

  public static String of(Feature feature) {
    return switch (feature) {
      case X1_SQUARED -> "x₁²";
      case X2_SQUARED -> "x₂²";
      case X1_X2 -> "x₁x₂";
      case SIN_X1 -> "sin x₁";
      case SIN_X2 -> "sin x₂";
    };
  }
}
