package symmetry.experiment;

import java.util.ArrayList;
import java.util.List;
import symmetry.data.BuiltIn;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.data.Scaling;
import symmetry.data.Source;
import symmetry.engine.Loss;
import symmetry.number.NumberText;

/** What people call things. */
public final class Labels {

  private static final String OWN_DATA = "Own data";

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
      case SIGMOID_BCE, SOFTMAX_CE -> "cross-entropy";
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
      case OwnData _ -> OWN_DATA;
      case BuiltIn.XOR_POINTS -> "XOR 0, 1";
      case BuiltIn.XOR_SIGNED -> "XOR ±1";
      case BuiltIn.XOR -> "XOR";
      case BuiltIn.CIRCLE -> "Circle";
      case BuiltIn.BLOBS -> "Blobs";
      case BuiltIn.MOONS -> "Moons";
      case BuiltIn.SPIRAL -> "Spiral";
      case BuiltIn.CHECKERBOARD -> "Checkers";
      case BuiltIn.MULTI_BLOBS -> "Several blobs";
      case BuiltIn.MULTI_SPIRALS -> "Several spirals";
      case BuiltIn.SINE -> "Sine";
      case BuiltIn.STEP -> "Step";
      case BuiltIn.PLANE -> "Plane";
      case BuiltIn.HILLS -> "Hills";
      case BuiltIn.IRIS -> "Iris";
      case BuiltIn.DIGITS -> "Digits";
    };
  }

  /** An entry of a catalogue as short as can be, such as "Constant 0.5" or "Glorot uniform". */
  public static String brief(Choice<?> choice) {
    StringBuilder text = new StringBuilder(name(choice.kind()));
    choice.values().forEach(value -> text.append(' ').append(NumberText.of(value)));
    return text.toString();
  }

  /** How the weights of a layer start, as short as can be. */
  public static String start(Experiment experiment, int layer) {
    return experiment.given().isPresent()
      ? "From a file"
      : brief(experiment.starts().get(layer).weights());
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

  /** What people call a scaling of inputs. */
  public static String of(Scaling scaling) {
    return switch (scaling) {
      case RAW -> "Raw";
      case STANDARDISED -> "Standardised";
      case PLUS_MINUS_ONE -> "Scaled to ±1";
    };
  }

  /** What it does to an input, in words. */
  public static String formula(Scaling scaling) {
    return switch (scaling) {
      case RAW -> "x, as it is";
      case STANDARDISED -> "(x − mean) / deviation, of the training split";
      case PLUS_MINUS_ONE -> "the training split's least −1, its largest 1";
    };
  }

  /** What the output units are called in a picture of the network: y, or their classes. */
  public static List<String> outputs(Experiment experiment, Dataset dataset) {
    if (experiment.architecture().outputs() == 1) return List.of("y");
    boolean numbered =
      dataset.task() == LearningTask.BINARY && dataset.spec().source() instanceof BuiltIn;
    return numbered ? List.of("0", "1") : dataset.classNames();
  }
}
