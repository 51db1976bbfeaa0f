package symmetry.ui.playground;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Architecture;
import symmetry.experiment.Labels;
import symmetry.number.Numerals;
import symmetry.number.Rounded;
import symmetry.training.Equation;
import symmetry.training.LastUpdate;
import symmetry.ui.microscope.Question;
import symmetry.ui.microscope.StepView;

/** Writes an update down for the microscope: of large layers, a few neighbouring units. */
final class StepViews {

  /** Units shown of each layer, and inputs. */
  static final int SHOWN = 3;

  /** Before the first step. */
  static final StepView NONE = new StepView(
    "No step has been taken yet. Press Step to see one from within.",
    List.of()
  );

  private StepViews() {}

  /**
   * @param first the first unit shown of layers that have so many, from 0
   * @param question where a number comes from, or null
   */
  static StepView of(LastUpdate update, int first, @Nullable Question question) {
    Architecture shape = update.architecture();
    return new StepView(
      summary(update, first),
      IntStream.range(0, shape.layers())
        .mapToObj(l -> layer(update, l, first, question))
        .toList()
    );
  }

  private static String summary(LastUpdate update, int first) {
    Architecture shape = update.architecture();
    return "Step %s → %s, sample %d of the %d in its batch: x = %s, y = %s, loss %s; mean loss of the batch %s.".formatted(
      Numerals.count(update.step() - 1),
      Numerals.count(update.step()),
      update.position() + 1,
      update.batchSize(),
      vector(shape.fanIn(0), first, i -> update.incoming(0, i)),
      vector(shape.outputs(), first, update::target),
      Numerals.six(update.sampleLoss()),
      Numerals.six(update.batchLoss())
    );
  }

  private static StepView.Layer layer(
    LastUpdate update,
    int l,
    int first,
    @Nullable Question question
  ) {
    Architecture shape = update.architecture();
    int hidden = shape.layers() - 1;
    int[] units = window(shape.fanOut(l), first);
    int[] inputs = window(shape.fanIn(l), first);
    int[] biases = shape.hasBiases(l) ? units : new int[0];
    return new StepView.Layer(
      "%s: %s, %d in".formatted(
        Labels.layer(l, hidden),
        Numerals.counted(shape.fanOut(l), "unit"),
        shape.fanIn(l)
      ),
      List.of(
        update.derivation().forwardFormula(l),
        update.derivation().errorFormula(l),
        update.derivation().gradientFormula(l)
      ),
      units[0],
      inputs[0],
      row(units, u -> update.z(l, u)),
      row(units, u -> update.a(l, u)),
      l == hidden ? null : row(units, u -> update.slope(l, u)),
      row(units, u -> update.error(l, u)),
      row(biases, u -> update.before().bias(l, u)),
      row(biases, u -> update.biasGradient(l, u)),
      row(biases, u -> update.after().bias(l, u)),
      rows(units, inputs, (u, i) -> update.before().weight(l, u, i)),
      rows(units, inputs, (u, i) -> update.weightGradient(l, u, i)),
      rows(units, inputs, (u, i) -> update.after().weight(l, u, i)),
      question != null && question.layer() == l && isThere(question, shape)
        ? wire(question, origin(update, question))
        : null
    );
  }

  private static boolean isThere(Question question, Architecture shape) {
    int l = question.layer();
    return (
      question.unit() >= 0 &&
      question.unit() < shape.fanOut(l) &&
      question.input() >= Question.BIAS &&
      question.input() < shape.fanIn(l)
    );
  }

  private static Equation origin(LastUpdate update, Question q) {
    int l = q.layer();
    int u = q.unit();
    int i = q.input();
    return switch (q.quantity()) {
      case Z -> update.derivation().zEquation(l, u);
      case A -> update.derivation().aEquation(l, u);
      case SLOPE -> update.derivation().slopeEquation(l, u);
      case ERROR -> update.derivation().errorEquation(l, u);
      case BEFORE -> q.isBias()
        ? update.derivation().biasBeforeEquation(l, u)
        : update.derivation().weightBeforeEquation(l, u, i);
      case GRADIENT -> q.isBias()
        ? update.derivation().biasGradientEquation(l, u)
        : update.derivation().weightGradientEquation(l, u, i);
      case AFTER -> q.isBias()
        ? update.derivation().biasEquation(l, u)
        : update.derivation().weightEquation(l, u, i);
    };
  }

  private static StepView.Origin wire(Question question, Equation equation) {
    return new StepView.Origin(
      "Unit %d: %s".formatted(question.unit() + 1, equation.formula()),
      equation.numbers(),
      Numerals.six(equation.value())
    );
  }

  /** Those of so many that are shown: from the first one, or from before it near the end. */
  private static int[] window(int count, int first) {
    int from = Math.clamp(first, 0, Math.max(0, count - SHOWN));
    return IntStream.range(from, Math.min(count, from + SHOWN)).toArray();
  }

  private static String vector(int count, int first, IntToDoubleFunction numbers) {
    int[] shown = window(count, first);
    String listed = IntStream.of(shown)
      .mapToObj(k -> Numerals.six(numbers.applyAsDouble(k)))
      .collect(Collectors.joining(", "));
    return (
      "(" + (shown[0] > 0 ? "…, " : "") + listed + (shown[0] + shown.length < count ? ", …)" : ")")
    );
  }

  private static double[] row(int[] units, IntToDoubleFunction numbers) {
    return IntStream.of(units)
      .mapToDouble(u -> Rounded.six(numbers.applyAsDouble(u)))
      .toArray();
  }

  private static double[][] rows(int[] units, int[] inputs, Matrix numbers) {
    return IntStream.of(units)
      .mapToObj(u -> row(inputs, i -> numbers.at(u, i)))
      .toArray(double[][]::new);
  }

  private interface Matrix {
    double at(int unit, int input);
  }
}
