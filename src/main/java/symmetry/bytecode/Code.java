package symmetry.bytecode;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import symmetry.bytecode.Expression.Argument;
import symmetry.bytecode.Expression.Operator;

/**
 * The body of one method as it is written: local variables, loops, and arithmetic on plain numbers or
 * vectors alike. A vector never leaves the method, since one that is handed on may become an object.
 *
 * <p>The JIT must know the class of each vector whose methods are called. Otherwise it takes it from a
 * profile only, which names none where vectors of several lengths are in use; then every vector may
 * become an object, for as long as the JVM lives. So what is loaded is cast at once, and what outlives a
 * turn of a loop each time it is used.
 */
public final class Code {

  static final ClassDesc VECTOR = ClassDesc.of("jdk.incubator.vector", "DoubleVector");
  static final ClassDesc LONGS = ClassDesc.of("jdk.incubator.vector", "LongVector");
  private static final ClassDesc SPECIES = ClassDesc.of("jdk.incubator.vector", "VectorSpecies");
  private static final ClassDesc NUMBER = ConstantDescs.CD_double;
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
  private static final MethodTypeDesc CAST = type(
    ConstantDescs.CD_Object,
    ConstantDescs.CD_Object,
    1
  );
  private static final Expression FUSED = Expression.of(
    Operator.FMA,
    new Argument(0),
    new Argument(1),
    new Argument(2)
  );
  private static final Expression SUM = Expression.of(
    Operator.ADD,
    new Argument(0),
    new Argument(1)
  );

  /** A local variable that holds an array. */
  public record Array(int slot) {}

  /**
   * A local variable that holds a number or, of several lanes, a vector.
   *
   * @param lanes 1 for a plain number
   * @param isCast whether the JIT knows the vector's class
   */
  public record Value(int slot, int lanes, boolean isCast) {}

  final CodeBuilder to;

  /** The first slot that is free. */
  private int free;

  /**
   * @param parameters slots that the method's parameters take
   */
  public Code(CodeBuilder to, int parameters) {
    this.to = to;
    free = parameters;
  }

  private int take(int slots) {
    free += slots;
    return free - slots;
  }

  /** Gives back the local variables that the body takes. */
  public void scope(Runnable body) {
    int before = free;
    body.run();
    free = before;
  }

  // ---- arrays, places, loops

  /** The array at a place of an array of arrays, a parameter. */
  public Array array(int arrays, Int index) {
    Array array = new Array(take(1));
    to.aload(arrays);
    index.push(to);
    to.aaload().astore(array.slot());
    return array;
  }

  /** A whole number kept in a local variable. */
  public Int let(Int value) {
    if (value instanceof Int.Constant || value instanceof Int.Local) return value;
    int slot = take(1);
    value.push(to);
    to.istore(slot);
    return new Int.Local(slot);
  }

  /** The number that the instance was made for, see {@link Compiler#maker}, kept in a local variable. */
  public Int own(Class<?> kind) {
    int slot = take(1);
    Compiler.pushNumber(to, kind);
    to.istore(slot);
    return new Int.Local(slot);
  }

  /** A number of an array of whole numbers, kept in a local variable. */
  public Int let(Array array, Int at) {
    int slot = take(1);
    pushPlace(array, at);
    to.iaload().istore(slot);
    return new Int.Local(slot);
  }

  /** What a method of a parameter returns, kept in a local variable. */
  public Int let(int parameter, ClassDesc type, String method) {
    int slot = take(1);
    MethodTypeDesc wholeNumber = MethodTypeDesc.of(ConstantDescs.CD_int);
    to.aload(parameter).invokevirtual(type, method, wholeNumber).istore(slot);
    return new Int.Local(slot);
  }

  /** for (k = 0; k &lt; end; k += stride) */
  public void loop(Int end, int stride, Consumer<Int> body) {
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
  public void groups(int columns, int size, BiConsumer<Int, Integer> body) {
    int whole = (columns / size) * size;
    if (whole > size) loop(Int.of(whole), size, first -> body.accept(first, size));
    else if (whole == size) scope(() -> body.accept(Int.ZERO, size));
    if (whole < columns) scope(() -> body.accept(Int.of(whole), columns - whole));
  }

  public void copyArray(Array from, Int fromAt, Array into, Int at, Int count) {
    pushPlace(from, fromAt);
    pushPlace(into, at);
    count.push(to);
    to.invokestatic(
      ClassDesc.of("java.lang", "System"),
      "arraycopy",
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;ILjava/lang/Object;II)V")
    );
  }

  // ---- numbers and vectors

  /** The numbers at a place of an array. */
  public Value load(Array array, Int at, int lanes) {
    if (lanes == 1) return spread(array, at, 1);
    return known(lanes, () -> {
      pushSpecies(lanes);
      pushPlace(array, at);
      to.invokestatic(VECTOR, "fromArray", LOAD);
    });
  }

  /** One number of an array in every lane. */
  public Value spread(Array array, Int at, int lanes) {
    return spread(lanes, () -> {
      pushPlace(array, at);
      to.daload();
    });
  }

  /** One number of each lane, or one for all where the numbers of a row are next to each other. */
  public Value factor(Array array, Int at, int next, int lanes) {
    return next > 1 ? load(array, at, lanes) : spread(array, at, lanes);
  }

  /** A plain number in every lane. */
  public Value spread(Value number, int lanes) {
    return lanes == 1 ? number : spread(lanes, () -> push(number));
  }

  /** The same number in every lane. */
  public Value number(double value, int lanes) {
    return spread(lanes, () -> to.loadConstant(value));
  }

  private Value spread(int lanes, Runnable number) {
    return known(lanes, () -> pushSpread(lanes, number));
  }

  /** A variable that begins with a value and may be changed in loops. */
  public Value variable(Value start) {
    push(start);
    return popped(start.lanes(), false);
  }

  public void store(Value value, Array array, Int at) {
    if (value.lanes() == 1) {
      pushPlace(array, at);
      to.dload(value.slot()).dastore();
    } else {
      pushReceiver(value);
      pushPlace(array, at);
      to.invokevirtual(VECTOR, "intoArray", STORE);
    }
  }

  /** sum = x·y + sum, rounded once. */
  public void accumulate(Value sum, Value x, Value y) {
    assign(sum, FUSED, x, y, sum);
  }

  /** sum = sum + x. */
  public void add(Value sum, Value x) {
    assign(sum, SUM, sum, x);
  }

  private void assign(Value variable, Expression expression, Value... arguments) {
    new ExpressionValues(this, variable.lanes(), given(arguments)).push(expression);
    set(variable);
  }

  /** What an expression says of the arguments. */
  public Value apply(Expression expression, Value... arguments) {
    return new ExpressionValues(this, arguments[0].lanes(), given(arguments)).of(expression);
  }

  private static ExpressionValues.Given given(Value... arguments) {
    return expression -> expression instanceof Argument(int index) ? arguments[index] : null;
  }

  // ---- the operand stack

  static MethodTypeDesc type(ClassDesc result, ClassDesc parameter, int parameters) {
    return MethodTypeDesc.of(result, Collections.nCopies(parameters, parameter));
  }

  /** Calls a function of numbers, {@code a/Class.method}. */
  void pushCall(String function, int arguments) {
    String[] parts = function.split("\\.");
    to.invokestatic(ClassDesc.ofInternalName(parts[0]), parts[1], type(NUMBER, NUMBER, arguments));
  }

  private void pushPlace(Array array, Int at) {
    to.aload(array.slot());
    at.push(to);
  }

  private void pushSpecies(int lanes) {
    to.getstatic(VECTOR, "SPECIES_" + lanes * Double.SIZE, SPECIES);
  }

  void pushSpread(int lanes, Runnable number) {
    if (lanes > 1) pushSpecies(lanes);
    number.run();
    if (lanes > 1) to.invokestatic(VECTOR, "broadcast", SPREAD);
  }

  void push(Value value) {
    if (value.lanes() == 1) to.dload(value.slot());
    else to.aload(value.slot());
  }

  void pushReceiver(Value value) {
    if (value.isCast()) push(value);
    else cast(value.lanes(), 0, () -> push(value));
  }

  private void set(Value variable) {
    if (variable.lanes() == 1) to.dstore(variable.slot());
    else to.astore(variable.slot());
  }

  Value popped(int lanes, boolean isCast) {
    Value value = new Value(take(lanes == 1 ? 2 : 1), lanes, isCast);
    set(value);
    return value;
  }

  private Value known(int lanes, Runnable push) {
    cast(lanes, 0, push);
    return popped(lanes, true);
  }

  /**
   * What is pushed is of the class of {@link VectorLanes#classes} for so many doubles (0) or longs (1). Every
   * vector is said of which class it is: where the JIT inlines a method late, it knows no more than its
   * signature, and what is called next is not found in time.
   */
  void cast(int lanes, int kind, Runnable push) {
    if (lanes == 1) {
      push.run();
      return;
    }
    int index = 2 * (Integer.numberOfTrailingZeros(lanes) - 1) + kind;
    to.ldc(
      DynamicConstantDesc.ofNamed(
        ConstantDescs.BSM_CLASS_DATA_AT,
        ConstantDescs.DEFAULT_NAME,
        ConstantDescs.CD_Class,
        index
      )
    );
    push.run();
    to.invokevirtual(ConstantDescs.CD_Class, "cast", CAST).checkcast(kind == 0 ? VECTOR : LONGS);
  }
}
