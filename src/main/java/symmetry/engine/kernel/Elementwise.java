package symmetry.engine.kernel;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import symmetry.bytecode.Code;
import symmetry.bytecode.Code.Array;
import symmetry.bytecode.Code.Value;
import symmetry.bytecode.Expression;
import symmetry.bytecode.Expression.Argument;
import symmetry.bytecode.Expression.Constant;
import symmetry.bytecode.Expression.Operation;
import symmetry.bytecode.Expression.Operator;
import symmetry.bytecode.ExpressionValues;
import symmetry.bytecode.Int;
import symmetry.engine.Activation;

/**
 * A formula of every number of a layer. Of plain numbers the JIT makes vectors by itself where the
 * arrays are read from 0 on, but not where bits move between double and long, which is why the powers of
 * two are loops of their own.
 */
record Elementwise(Layout layer, Formula formula, Activation f) implements Phase {
  @Override
  public void emit(Body body) {
    Expression expression = formula.of(f, layer.lanes());
    Array result = body.array(formula.result, layer);
    List<Array> arrays = formula.arguments
      .stream()
      .map(role -> body.array(role, layer))
      .toList();
    Int count = body.code().let(body.count().times(layer.stride()));
    Loops loops = new Loops(body, count, arrays);
    if (layer.lanes() == 1 || !expression.isFor(layer.lanes())) loops.inStages(expression, result);
    else loops.emit(layer.lanes(), 0, List.of(expression), List.of(result));
  }

  @Override
  public Elementwise lower(int layers) {
    return new Elementwise(layer.lower(layers), formula, f);
  }

  /** Loops over the same numbers. */
  private static final class Loops {

    private final Body body;
    private final Code code;
    private final Int count;

    /** By argument. */
    private final List<Array> arguments;

    /** In which loop an expression is computed: powers of two in the odd ones. */
    private final Map<Expression, Integer> stages = new IdentityHashMap<>();

    /** What is computed in one loop and needed in another. */
    private final Map<Expression, Array> kept = new IdentityHashMap<>();

    Loops(Body body, Int count, List<Array> arguments) {
      this.body = body;
      this.code = body.code();
      this.count = count;
      this.arguments = arguments;
    }

    void inStages(Expression formula, Array result) {
      int last = stage(formula);
      keep(formula);
      if (kept.size() > Role.SCRATCH) {
        // So much to keep is not worth it: all in one loop.
        kept.clear();
        stages.replaceAll((_, _) -> last);
      }
      for (int n = kept.isEmpty() ? last : 0; n <= last; n++) {
        int stage = n;
        List<Expression> wanted = kept
          .keySet()
          .stream()
          .filter(e -> stage(e) == stage)
          .toList();
        if (stage == last) emit(1, stage, List.of(formula), List.of(result));
        else emit(1, stage, wanted, wanted.stream().map(kept::get).toList());
      }
    }

    /** One loop: some expressions, and where their values go. */
    void emit(int lanes, int stage, List<Expression> wanted, List<Array> results) {
      code.loop(count, lanes, k -> {
        Map<Array, Value> loaded = new HashMap<>();
        ExpressionValues computed = new ExpressionValues(code, lanes, expression -> {
          Array array = array(expression, stage);
          return array == null
            ? null
            : loaded.computeIfAbsent(array, from -> code.load(from, k, lanes));
        });
        List<Value> values = wanted.stream().map(computed::of).toList();
        for (int n = 0; n < values.size(); n++) code.store(values.get(n), results.get(n), k);
      });
    }

    /** Where an expression stands before a loop, if it does. */
    private @Nullable Array array(Expression expression, int stage) {
      if (expression instanceof Argument(int index)) return arguments.get(index);
      return kept.containsKey(expression) && stage(expression) < stage
        ? kept.get(expression)
        : null;
    }

    private int stage(Expression expression) {
      Integer known = stages.get(expression);
      if (known != null) return known;
      int stage = 0;
      for (Expression operand : expression.operands()) stage = Math.max(stage, stage(operand));
      boolean isPower =
        expression instanceof Operation(Operator operator, List<Expression> _) &&
        operator == Operator.POWER_OF_TWO;
      if (isPower != (stage % 2 == 1)) stage++;
      stages.put(expression, stage);
      return stage;
    }

    private void keep(Expression expression) {
      for (Expression operand : expression.operands()) {
        if (operand instanceof Argument || operand instanceof Constant) continue;
        if (stage(operand) < stage(expression) && !kept.containsKey(operand)) {
          kept.put(operand, body.array(Math.min(kept.size(), Role.SCRATCH - 1)));
        }
        keep(operand);
      }
    }
  }
}
