package symmetry.guide;

import static symmetry.guide.Control.option;

import java.util.List;
import java.util.Set;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.experiment.Advice;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.number.Numerals;

/** How large random weights should be. */
final class ScaleLessons {

  private static final int DEPTH = 6;
  private static final int WIDTH = 16;

  /** Shares of the first layer's signal below and above which a network is out of shape. */
  private static final double LITTLE = 0.1;

  private static final double MUCH = 10;
  private static final double SATURATED = 0.3;

  /** How large: a start, or empty for the one that fits. */
  private static final Control<Double> DEVIATION = Control.of(
    "Weights are normal with σ",
    "The standard deviation of every weight",
    option("0.01", "0.01 (“small”)", 0.01),
    option("fitting", "as Glorot and He say", Double.NaN),
    option("1", "1", 1.0)
  );

  private static final Control<Activation> DEEP_ACTIVATION = Control.of(
    "Hidden units",
    "In all six layers",
    option("tanh", "tanh", Activation.TANH),
    option("relu", "ReLU", Activation.RELU)
  );

  private static final Control<Activation> ACTIVATION = Control.of(
    "Your hidden units",
    "Activation function",
    option("relu", "ReLU", Activation.RELU),
    option("tanh", "tanh", Activation.TANH),
    option("sigmoid", "sigmoid", Activation.SIGMOID),
    option("leaky-relu", "leaky ReLU", Activation.LEAKY_RELU),
    option("gelu", "GELU", Activation.GELU),
    option("selu", "SELU", Activation.SELU)
  );

  private static final Control<Integer> UNITS = Control.of(
    "Units in a layer",
    "The fan-in of the next one",
    option("16", "16", 16),
    option("8", "8", 8),
    option("64", "64", 64)
  );

  private static final Control<Integer> LAYERS = Control.of(
    "Hidden layers",
    "All of the same width",
    option("3", "3", 3),
    option("1", "1", 1),
    option("6", "6", 6)
  );

  private ScaleLessons() {}

  static Lesson scale() {
    return new Lesson(
      "scale",
      "How large, then?",
      "Random it is. But every layer multiplies the signal on its way forwards, and the error on its way back, by the size of its weights. Six layers multiply six times.",
      "How much of the first layer's signal will be left in the sixth, before any training?",
      List.of(
        "Next to nothing",
        "About as much",
        "Too much: units saturate or the numbers explode"
      ),
      List.of(DEVIATION, DEEP_ACTIVATION),
      300,
      ScaleLessons::deep,
      ScaleLessons::scale,
      Set.of(Lesson.Trait.START_TELLS, Lesson.Trait.BESIDE_RANDOM)
    );
  }

  private static Experiment deep(Setting s) {
    Activation activation = s.value(DEEP_ACTIVATION);
    double deviation = s.value(DEVIATION);
    LayerStart start = Double.isNaN(deviation)
      ? LayerStart.of(
          activation == Activation.RELU ? InitializerKind.HE_NORMAL : InitializerKind.GLOROT_NORMAL
        )
      : LessonNets.normal(0, deviation);
    return LessonNets.net(BuiltIn.MOONS, activation, start, 0.1, DEPTH, WIDTH);
  }

  private static Outcome scale(Observation f) {
    StartSignal signal = f.startSignal();
    double left = signal.left();
    boolean tooMuch = left > MUCH || signal.saturated() > SATURATED;
    int answer = tooMuch ? 2 : left < LITTLE ? 0 : 1;
    String happened =
      "Before the first step the activations spread by %s in layer 1 and by %s in layer 6%s. %s.".formatted(
        Numerals.rough(signal.first()),
        Numerals.rough(signal.last()),
        signal.saturated() > 0
          ? ", where %s are saturated".formatted(Numerals.percent(signal.saturated()))
          : "",
        f.diverged()
          ? "Training blew up at step %s".formatted(Numerals.count(f.step() + 1))
          : LessonWords.lossesInWords(f)
      );
    String why = switch (answer) {
      case 0 -> "Each layer passes on %s, on average: six layers leave next to nothing of the signal. The units are different, and still %s.".formatted(
        times(signal),
        f.hasFallen() ? "learning is slow" : "the loss hardly falls"
      );
      case 1 -> "The variance of the weights is chosen so that a layer gives about as much as it gets, here %s on average. That is what Glorot (for tanh) and He (for ReLU) do: variance 2/(fan-in + fan-out), or 2/fan-in.".formatted(
        times(signal)
      );
      default -> tooMuch(f, signal);
    };
    String figures = "signal %s → %s in six layers, %s".formatted(
      Numerals.rough(signal.first()),
      Numerals.rough(signal.last()),
      f.diverged() ? "diverged" : LessonWords.losses(f)
    );
    return f.outcome(answer, figures, happened, why);
  }

  private static String tooMuch(Observation f, StartSignal signal) {
    String much =
      signal.saturated() > SATURATED
        ? "In layer 6 %s of the activations are at ±1, where the slope of tanh is nearly 0 and lets little of the error back.".formatted(
            Numerals.percent(signal.saturated())
          )
        : "Each layer gives %s, on average, and nothing limits it: six layers make the numbers explode.".formatted(
            times(signal)
          );
    boolean learns = f.beatsACoin() && !f.diverged();
    return learns ? much + " This network is small enough to learn all the same." : much;
  }

  /** What a layer makes of its signal, as the mean factor from the first layer to the last. */
  private static String times(StartSignal signal) {
    double factor = StrictMath.pow(signal.left(), 1.0 / (DEPTH - 1));
    return factor < 1
      ? Numerals.percent(factor) + " of what it gets"
      : Numerals.rough(factor) + " times what it gets";
  }

  static Lesson which() {
    return new Lesson(
      "which",
      "Which initializer for my network?",
      "You know what decides it: units must differ, and signal and error must arrive. Describe your network; it starts by the rule of thumb for its units.",
      "Which rule of thumb is usual for its hidden layers?",
      List.of("Glorot (Xavier)", "He (Kaiming)", "LeCun"),
      List.of(ACTIVATION, UNITS, LAYERS),
      300,
      ScaleLessons::fitting,
      ScaleLessons::which,
      Set.of()
    );
  }

  private static Experiment fitting(Setting s) {
    Experiment net = LessonNets.net(
      BuiltIn.MOONS,
      s.value(ACTIVATION),
      LessonNets.GLOROT,
      0.1,
      s.value(LAYERS),
      s.value(UNITS)
    );
    Choice<InitializerKind> rule = ruleOfThumb(s.value(ACTIVATION));
    for (int l = 0; l < net.hidden().size(); l++) {
      net = net.withStart(l, net.starts().get(l).withWeights(rule));
    }
    return net;
  }

  /** What people use; links of the first edition rely on it. What is recommended may be another. */
  private static Choice<InitializerKind> ruleOfThumb(Activation activation) {
    return switch (activation) {
      case RELU, GELU -> Choice.of(InitializerKind.HE_NORMAL);
      case LEAKY_RELU -> Choice.of(InitializerKind.HE_LEAKY, Activation.LEAKY_SLOPE);
      case SELU -> Choice.of(InitializerKind.LECUN_NORMAL);
      default -> Choice.of(InitializerKind.GLOROT_UNIFORM);
    };
  }

  /** Why the rule fits, or what is recommended instead. */
  private static String fits(Advice advice, Choice<InitializerKind> rule) {
    if (advice.fitting().weights().equals(rule)) return advice.reason();
    return "For these units more is known than a rule of thumb. Recommended: %s, %s. %s".formatted(
      advice.fitting().weights().kind().label(),
      advice.formula(),
      advice.reason()
    );
  }

  private static Outcome which(Observation f) {
    List<Advice> advice = Advice.of(f.experiment());
    Architecture shape = f.experiment().architecture();
    Choice<InitializerKind> rule = f.experiment().starts().getFirst().weights();
    InitializerKind kind = rule.kind();
    int answer = switch (kind) {
      case HE_NORMAL, HE_LEAKY -> 1;
      case LECUN_NORMAL -> 2;
      default -> 0;
    };
    int hidden = advice.size() - 1;
    String between =
      hidden > 1
        ? " The other hidden layers: %s.".formatted(
            Advice.formula(rule, shape.fanOut(1), shape.fanIn(1))
          )
        : "";
    String happened = "%s, with biases of 0. First layer: %s.%s Output layer: %s.".formatted(
      kind.label(),
      Advice.formula(rule, shape.fanOut(0), shape.fanIn(0)),
      between,
      advice.getLast().formula()
    );
    StartSignal signal = f.startSignal();
    String kept =
      hidden > 1
        ? " Measured here: the activations spread by %s in the first layer and %s in the last.".formatted(
            Numerals.rough(signal.first()),
            Numerals.rough(signal.last())
          )
        : "";
    String why = "%s%s %s.%s".formatted(
      fits(advice.getFirst(), rule),
      kept,
      LessonWords.lossesInWords(f),
      f.beatsACoin() ? "" : " It has hardly learnt in these steps: this start is not what it takes."
    );
    int shown = Math.min(1, hidden - 1);
    String figures = "%s: %s; %s".formatted(
      kind.label(),
      Advice.formula(rule, shape.fanOut(shown), shape.fanIn(shown)),
      LessonWords.losses(f)
    );
    return f.outcome(answer, figures, happened, why);
  }
}
