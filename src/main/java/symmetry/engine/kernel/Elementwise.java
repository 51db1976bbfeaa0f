package symmetry.engine.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import symmetry.engine.kernel.Code.Array;
import symmetry.engine.kernel.Code.Value;
import symmetry.engine.kernel.Expression.Argument;
import symmetry.engine.kernel.Expression.Constant;
import symmetry.engine.kernel.Expression.Operation;
import symmetry.engine.kernel.Expression.Operator;

/**
 * A formula of every number of some arrays. Of plain numbers the JIT makes vectors by itself where the
 * arrays are read from 0 on, but not where bits move between double and long, which is why the powers of
 * two are loops of their own.
 */
final class Elementwise {

  private final Body body;
  private final Code code;
  private final Int count;

  /** By argument. */
  private final Array[] arguments;

  /** In which loop an expression is computed: powers of two in the odd ones. */
  private final Map<Expression, Integer> stages = new IdentityHashMap<>();

  /** What is computed in one loop and needed in another. */
  private final Map<Expression, Array> kept = new IdentityHashMap<>();

  private Elementwise(Body body, Int count, Array[] arguments) {
    this.body = body;
    this.code = body.code();
    this.count = count;
    this.arguments = arguments;
  }

  /**
   * Emits it.
   *
   * @param lanes numbers in a vector; of those arrays the last vector is filled
   * @param arguments by argument; any array where the formula uses none
   * @param result written; may be an argument
   */
  static void emit(
    Body body,
    Expression formula,
    Int count,
    int lanes,
    Array[] arguments,
    Array result
  ) {
    Code code = body.code();
    if (lanes == 1 || !formula.isFor(lanes)) {
      new Elementwise(body, count, arguments).inStages(formula, result);
      return;
    }
    code.loop(count, lanes, k -> {
      Value[] values = new Value[arguments.length];
      for (int n = 0; n < values.length; n++) {
        if (formula.uses(n)) values[n] = code.load(arguments[n], k, lanes);
      }
      code.store(code.evaluate(formula, lanes, values, new IdentityHashMap<>()), result, k);
    });
  }

  private void inStages(Expression formula, Array result) {
    int last = stage(formula);
    keep(formula);
    if (kept.size() > Role.SCRATCH) {
      // So much to keep is not worth it: all in one loop.
      kept.clear();
      stages.replaceAll((_, _) -> last);
    }
    for (int n = kept.isEmpty() ? last : 0; n <= last; n++) {
      int stage = n;
      code.loop(count, 1, k -> stage(stage, formula, last, result, k));
    }
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

  private void stage(int stage, Expression formula, int last, Array result, Int k) {
    Map<Expression, Value> known = new IdentityHashMap<>();
    Map<Integer, Value> loaded = new HashMap<>();
    List<Expression> wanted = new ArrayList<>();
    if (stage == last) wanted.add(formula);
    else kept.keySet().forEach(e -> {
      if (stage(e) == stage) wanted.add(e);
    });
    for (Expression expression : wanted) load(expression, stage, k, known, loaded);
    Value[] values = new Value[arguments.length];
    loaded.forEach((index, value) -> values[index] = value);
    for (Expression expression : wanted) {
      Value value = code.evaluate(expression, 1, values, known);
      code.store(value, stage == last ? result : Objects.requireNonNull(kept.get(expression)), k);
    }
  }

  /** Brings in what an expression is computed from in this loop. */
  private void load(
    Expression expression,
    int stage,
    Int k,
    Map<Expression, Value> known,
    Map<Integer, Value> loaded
  ) {
    if (known.containsKey(expression)) return;
    if (expression instanceof Argument(int index)) {
      loaded.computeIfAbsent(index, n -> code.load(arguments[n], k, 1));
    } else if (stage(expression) < stage && kept.containsKey(expression)) {
      known.put(expression, code.load(kept.get(expression), k, 1));
    } else {
      for (Expression operand : expression.operands()) load(operand, stage, k, known, loaded);
    }
  }
}
