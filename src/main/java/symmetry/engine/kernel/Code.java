package symmetry.engine.kernel;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import symmetry.engine.kernel.Expression.Argument;
import symmetry.engine.kernel.Expression.Call;
import symmetry.engine.kernel.Expression.Choice;
import symmetry.engine.kernel.Expression.Comparison;
import symmetry.engine.kernel.Expression.Constant;
import symmetry.engine.kernel.Expression.Operation;
import symmetry.engine.kernel.Expression.Operator;

/**
 * The body of one method as it is written: local variables, loops, and arithmetic on plain numbers or
 * vectors alike. A vector never leaves the method, since one that is handed on may become an object.
 *
 * <p>The JIT must know the class of each vector whose methods are called. Otherwise it takes it from a
 * profile only, which names none where vectors of several lengths are in use; then every vector may
 * become an object, for as long as the JVM lives. So what is loaded is cast at once, and what outlives a
 * turn of a loop each time it is used.
 */
final class Code {

  private static final ClassDesc VECTORS = ClassDesc.of("jdk.incubator.vector", "Vector");
  private static final ClassDesc VECTOR = ClassDesc.of("jdk.incubator.vector", "DoubleVector");
  private static final ClassDesc LONGS = ClassDesc.of("jdk.incubator.vector", "LongVector");
  private static final ClassDesc SPECIES = ClassDesc.of("jdk.incubator.vector", "VectorSpecies");
  private static final ClassDesc MASK = ClassDesc.of("jdk.incubator.vector", "VectorMask");
  private static final ClassDesc OPERATORS = ClassDesc.of(
    "jdk.incubator.vector",
    "VectorOperators"
  );
  private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
  private static final ClassDesc BINARY = OPERATORS.nested("Binary");
  private static final ClassDesc MATH = ClassDesc.of("java.lang", "Math");
  private static final ClassDesc ELEMENTARY = ClassDesc.of("symmetry.engine.Elementary");
  private static final ClassDesc NUMBER = ConstantDescs.CD_double;
  private static final ClassDesc LONG = ConstantDescs.CD_long;
  private static final ClassDesc ARRAY = NUMBER.arrayType();
  private static final MethodTypeDesc LOAD = MethodTypeDesc.of(
    VECTOR,
    SPECIES,
    ARRAY,
    ConstantDescs.CD_int
  );
  private static final MethodTypeDesc STORE = MethodTypeDesc.of(
    ConstantDescs.CD_void,
    ARRAY,
    ConstantDescs.CD_int
  );
  private static final MethodTypeDesc SPREAD = MethodTypeDesc.of(VECTOR, SPECIES, NUMBER);

  /** A local variable that holds an array. */
  record Array(int slot) {}

  /**
   * A local variable that holds a number or, of several lanes, a vector.
   *
   * @param lanes 1 for a plain number
   * @param isCast whether the JIT knows the vector's class
   */
  record Value(int slot, int lanes, boolean isCast) {}

  private final CodeBuilder to;

  /** The first slot that is free. */
  private int free;

  /**
   * @param parameters slots that the method's parameters take
   */
  Code(CodeBuilder to, int parameters) {
    this.to = to;
    free = parameters;
  }

  private int take(int slots) {
    free += slots;
    return free - slots;
  }

  /** Gives back the local variables that the body takes. */
  void scope(Runnable body) {
    int before = free;
    body.run();
    free = before;
  }

  // ---- arrays, places, loops

  /** The array at a place of an array of arrays, a parameter. */
  Array array(int arrays, Int index) {
    Array array = new Array(take(1));
    to.aload(arrays);
    index.push(to);
    to.aaload().astore(array.slot());
    return array;
  }

  /** A whole number kept in a local variable. */
  Int let(Int value) {
    if (value instanceof Int.Constant || value instanceof Int.Local) return value;
    int slot = take(1);
    value.push(to);
    to.istore(slot);
    return new Int.Local(slot);
  }

  /** A number of an array of whole numbers, kept in a local variable. */
  Int let(Array array, Int at) {
    int slot = take(1);
    to.aload(array.slot());
    at.push(to);
    to.iaload().istore(slot);
    return new Int.Local(slot);
  }

  /** What a method of a parameter returns, kept in a local variable. */
  Int let(int parameter, ClassDesc type, String method) {
    int slot = take(1);
    MethodTypeDesc wholeNumber = MethodTypeDesc.of(ConstantDescs.CD_int);
    to.aload(parameter).invokevirtual(type, method, wholeNumber).istore(slot);
    return new Int.Local(slot);
  }

  /** for (k = 0; k &lt; end; k += stride) */
  void loop(Int end, int stride, Consumer<Int> body) {
    scope(() -> {
      int k = take(1);
      Label top = to.newLabel();
      Label out = to.newLabel();
      to.iconst_0().istore(k).labelBinding(top).iload(k);
      end.push(to);
      to.if_icmpge(out);
      body.accept(new Int.Local(k));
      to.iinc(k, stride).goto_(top).labelBinding(out);
    });
  }

  /** Columns in groups: a loop over whole groups, then the rest; the body is given its first and how many. */
  void groups(int columns, int size, BiConsumer<Int, Integer> body) {
    int whole = (columns / size) * size;
    if (whole > size) loop(Int.of(whole), size, first -> body.accept(first, size));
    else if (whole == size) scope(() -> body.accept(Int.ZERO, size));
    if (whole < columns) scope(() -> body.accept(Int.of(whole), columns - whole));
  }

  void copyArray(Array from, Int fromAt, Array into, Int at, Int count) {
    to.aload(from.slot());
    fromAt.push(to);
    to.aload(into.slot());
    at.push(to);
    count.push(to);
    to.invokestatic(
      ClassDesc.of("java.lang", "System"),
      "arraycopy",
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;ILjava/lang/Object;II)V")
    );
  }

  // ---- numbers and vectors

  /** The numbers at a place of an array. */
  Value load(Array array, Int at, int lanes) {
    pushClass(lanes);
    if (lanes > 1) pushSpecies(lanes);
    to.aload(array.slot());
    at.push(to);
    if (lanes == 1) to.daload();
    else to.invokestatic(VECTOR, "fromArray", LOAD);
    return loaded(lanes);
  }

  /** One number of an array in every lane. */
  Value spread(Array array, Int at, int lanes) {
    pushClass(lanes);
    if (lanes > 1) pushSpecies(lanes);
    to.aload(array.slot());
    at.push(to);
    to.daload();
    if (lanes > 1) to.invokestatic(VECTOR, "broadcast", SPREAD);
    return loaded(lanes);
  }

  /** One number of each lane, or one for all where the numbers of a row are next to each other. */
  Value factor(Array array, Int at, int next, int lanes) {
    return next > 1 ? load(array, at, lanes) : spread(array, at, lanes);
  }

  /** A plain number in every lane. */
  Value spread(Value number, int lanes) {
    if (lanes == 1) return number;
    pushClass(lanes).pushSpecies(lanes);
    push(number);
    to.invokestatic(VECTOR, "broadcast", SPREAD);
    return loaded(lanes);
  }

  /** The same number in every lane. */
  Value number(double value, int lanes) {
    pushClass(lanes);
    pushNumber(value, lanes);
    return loaded(lanes);
  }

  /** A variable that begins with a value and may be changed in loops. */
  Value variable(Value start) {
    push(start);
    return popped(start.lanes(), false);
  }

  void store(Value value, Array array, Int at) {
    if (value.lanes() == 1) {
      to.aload(array.slot());
      at.push(to);
      to.dload(value.slot()).dastore();
    } else {
      pushReceiver(value);
      to.aload(array.slot());
      at.push(to);
      to.invokevirtual(VECTOR, "intoArray", STORE);
    }
  }

  /** sum = x·y + sum, rounded once. */
  void accumulate(Value sum, Value x, Value y) {
    Value receiver = x.isCast() ? x : y;
    pushClass(sum.lanes());
    pushReceiver(receiver);
    push(x.isCast() ? y : x);
    push(sum);
    fma(sum.lanes());
    cast(sum.lanes());
    set(sum);
  }

  /** sum = sum + x. */
  void add(Value sum, Value x) {
    pushClass(sum.lanes());
    pushReceiver(sum);
    push(x);
    binary(Operator.ADD, sum.lanes());
    cast(sum.lanes());
    set(sum);
  }

  /** What an expression says of the arguments. */
  Value apply(Expression expression, Value... arguments) {
    return evaluate(expression, arguments[0].lanes(), arguments, new IdentityHashMap<>());
  }

  /**
   * The same, part by part.
   *
   * @param known what has been computed, by expression; added to
   */
  Value evaluate(
    Expression expression,
    int lanes,
    Value[] arguments,
    Map<Expression, Value> known
  ) {
    if (expression instanceof Argument(int index)) return arguments[index];
    Value before = known.get(expression);
    if (before != null) return before;
    for (Expression operand : expression.operands()) {
      if (!(operand instanceof Constant)) evaluate(operand, lanes, arguments, known);
    }
    Value value = new Evaluation(lanes, arguments, known).of(expression);
    known.put(expression, value);
    return value;
  }

  /** One operation whose operands are known. */
  private final class Evaluation {

    private final int lanes;
    private final Value[] arguments;
    private final Map<Expression, Value> known;

    Evaluation(int lanes, Value[] arguments, Map<Expression, Value> known) {
      this.lanes = lanes;
      this.arguments = arguments;
      this.known = known;
    }

    Value of(Expression expression) {
      switch (expression) {
        case Constant(double value) -> {
          return number(value, lanes);
        }
        case Argument(int index) -> {
          return arguments[index];
        }
        case Operation operation -> {
          pushClass(lanes);
          operate(operation);
          cast(lanes);
        }
        case Choice choice -> {
          pushClass(lanes);
          choose(choice);
          cast(lanes);
        }
        case Call(String function, Expression of) -> {
          operand(of);
          to.invokestatic(
            ClassDesc.of("java.lang", "StrictMath"),
            function,
            MethodTypeDesc.of(NUMBER, NUMBER)
          );
        }
      }
      return popped(lanes, true);
    }

    private void operand(Expression operand) {
      if (!(operand instanceof Constant(double value))) {
        push(evaluate(operand, lanes, arguments, known));
        return;
      }
      pushClass(lanes);
      pushNumber(value, lanes);
      cast(lanes);
    }

    /** As the one whose method is called. */
    private void receiver(Expression operand) {
      if (operand instanceof Constant) operand(operand);
      else pushReceiver(evaluate(operand, lanes, arguments, known));
    }

    private void operate(Operation operation) {
      Expression x = operation.operands().getFirst();
      Expression y = operation.operands().getLast();
      switch (operation.operator()) {
        case ADD, SUB, MUL, DIV -> {
          receiver(x);
          operand(y);
          binary(operation.operator(), lanes);
        }
        case MAX, MIN -> {
          receiver(x);
          operand(y);
          String name = operation.operator() == Operator.MAX ? "max" : "min";
          if (lanes == 1) to.invokestatic(MATH, name, MethodTypeDesc.of(NUMBER, NUMBER, NUMBER));
          else to.invokevirtual(VECTOR, name, MethodTypeDesc.of(VECTOR, VECTORS));
        }
        case FMA -> {
          // Of the two factors the one that is known better is asked.
          Expression factor = operation.operands().get(1);
          receiver(x instanceof Constant ? factor : x);
          operand(x instanceof Constant ? x : factor);
          operand(y);
          fma(lanes);
        }
        case NEG -> {
          receiver(x);
          if (lanes == 1) to.dneg();
          else to.invokevirtual(VECTOR, "neg", MethodTypeDesc.of(VECTOR));
        }
        case ABS -> {
          receiver(x);
          if (lanes == 1) to.invokestatic(MATH, "abs", MethodTypeDesc.of(NUMBER, NUMBER));
          else to.invokevirtual(VECTOR, "abs", MethodTypeDesc.of(VECTOR));
        }
        case POWER_OF_TWO -> powerOfTwo(x);
        case WITH_SIGN -> withSign(x, y);
      }
    }

    private void choose(Choice choice) {
      if (lanes > 1) {
        receiver(choice.no());
        operand(choice.yes());
        receiver(choice.x());
        to.getstatic(OPERATORS, choice.comparison().name(), COMPARISON);
        operand(choice.y());
        to.invokevirtual(VECTOR, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTORS));
        to.invokevirtual(VECTOR, "blend", MethodTypeDesc.of(VECTOR, VECTORS, MASK));
        return;
      }
      Label otherwise = to.newLabel();
      Label end = to.newLabel();
      operand(choice.x());
      operand(choice.y());
      if (choice.comparison() == Comparison.LT || choice.comparison() == Comparison.LE) to.dcmpg();
      else to.dcmpl();
      switch (choice.comparison()) {
        case GT -> to.ifle(otherwise);
        case GE -> to.iflt(otherwise);
        case LT -> to.ifge(otherwise);
        case LE -> to.ifgt(otherwise);
        case EQ -> to.ifne(otherwise);
        case NE -> to.ifeq(otherwise);
      }
      operand(choice.yes());
      to.goto_(end).labelBinding(otherwise);
      operand(choice.no());
      to.labelBinding(end);
    }

    /** The whole number in the low bits becomes the exponent. */
    private void powerOfTwo(Expression x) {
      if (lanes == 1) {
        operand(x);
        to.invokestatic(ELEMENTARY, "powerOfTwo", MethodTypeDesc.of(NUMBER, NUMBER));
        return;
      }
      pushClassOfLongs().pushClassOfLongs();
      pushLongs(x);
      to.loadConstant(1023L);
      to.invokevirtual(LONGS, "add", MethodTypeDesc.of(LONGS, LONG));
      castLongs();
      to.getstatic(OPERATORS, "LSHL", BINARY).loadConstant(52L);
      to.invokevirtual(LONGS, "lanewise", MethodTypeDesc.of(LONGS, BINARY, LONG));
      castLongs();
      asNumbers();
    }

    /** A size is not negative, so that its own sign bit is 0. */
    private void withSign(Expression size, Expression x) {
      if (lanes == 1) {
        operand(size);
        operand(x);
        to.invokestatic(ELEMENTARY, "withSign", MethodTypeDesc.of(NUMBER, NUMBER, NUMBER));
        return;
      }
      pushClassOfLongs();
      pushLongs(size);
      pushClassOfLongs();
      pushLongs(x);
      to.loadConstant(Long.MIN_VALUE);
      to.invokevirtual(LONGS, "and", MethodTypeDesc.of(LONGS, LONG));
      castLongs();
      to.invokevirtual(LONGS, "or", MethodTypeDesc.of(LONGS, VECTORS));
      castLongs();
      asNumbers();
    }

    private void pushLongs(Expression x) {
      pushClassOfLongs();
      receiver(x);
      to.invokevirtual(VECTOR, "reinterpretAsLongs", MethodTypeDesc.of(LONGS));
      castLongs();
    }

    private Evaluation pushClassOfLongs() {
      to.ldc(classOf(lanes, 1));
      return this;
    }

    private void castLongs() {
      to.invokevirtual(ConstantDescs.CD_Class, "cast", CAST).checkcast(LONGS);
    }

    private void asNumbers() {
      to.invokevirtual(LONGS, "reinterpretAsDoubles", MethodTypeDesc.of(VECTOR));
    }
  }

  // ---- the operand stack

  private static final MethodTypeDesc CAST = MethodTypeDesc.of(
    ConstantDescs.CD_Object,
    ConstantDescs.CD_Object
  );

  private void binary(Operator operator, int lanes) {
    if (lanes > 1) {
      String name = operator.name().toLowerCase(java.util.Locale.ROOT);
      to.invokevirtual(VECTOR, name, MethodTypeDesc.of(VECTOR, VECTORS));
      return;
    }
    switch (operator) {
      case ADD -> to.dadd();
      case SUB -> to.dsub();
      case MUL -> to.dmul();
      case DIV -> to.ddiv();
      default -> throw new IllegalArgumentException(operator.name());
    }
  }

  private void fma(int lanes) {
    if (lanes == 1) to.invokestatic(MATH, "fma", MethodTypeDesc.of(NUMBER, NUMBER, NUMBER, NUMBER));
    else to.invokevirtual(VECTOR, "fma", MethodTypeDesc.of(VECTOR, VECTORS, VECTORS));
  }

  private void pushNumber(double value, int lanes) {
    if (lanes > 1) pushSpecies(lanes);
    to.loadConstant(value);
    if (lanes > 1) to.invokestatic(VECTOR, "broadcast", SPREAD);
  }

  private void push(Value value) {
    if (value.lanes() == 1) to.dload(value.slot());
    else to.aload(value.slot());
  }

  private void pushReceiver(Value value) {
    if (value.lanes() == 1 || value.isCast()) {
      push(value);
    } else {
      pushClass(value.lanes());
      push(value);
      cast(value.lanes());
    }
  }

  private void set(Value variable) {
    if (variable.lanes() == 1) to.dstore(variable.slot());
    else to.astore(variable.slot());
  }

  private Value popped(int lanes, boolean isCast) {
    Value value = new Value(take(lanes == 1 ? 2 : 1), lanes, isCast);
    set(value);
    return value;
  }

  /** What was pushed after its class. */
  private Value loaded(int lanes) {
    if (lanes > 1) cast(lanes);
    return popped(lanes, true);
  }

  /** Below a vector that is to be {@link #cast}. */
  private Code pushClass(int lanes) {
    if (lanes > 1) to.ldc(classOf(lanes, 0));
    return this;
  }

  /**
   * With the class below it. Every vector is said of which class it is: where the JIT inlines a method
   * late, it knows no more than its signature, and what is called next is not found in time.
   */
  private void cast(int lanes) {
    if (lanes > 1) to.invokevirtual(ConstantDescs.CD_Class, "cast", CAST).checkcast(VECTOR);
  }

  private void pushSpecies(int lanes) {
    to.getstatic(VECTOR, "SPECIES_" + lanes * Double.SIZE, SPECIES);
  }

  /** The class of vectors of so many doubles (0) or longs (1), of {@link VectorLanes#classes}. */
  private static DynamicConstantDesc<?> classOf(int lanes, int kind) {
    int index = 2 * (Integer.numberOfTrailingZeros(lanes) - 1) + kind;
    return DynamicConstantDesc.ofNamed(
      ConstantDescs.BSM_CLASS_DATA_AT,
      ConstantDescs.DEFAULT_NAME,
      ConstantDescs.CD_Class,
      index
    );
  }
}
