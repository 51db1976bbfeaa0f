package symmetry.engine.kernel;

import symmetry.bytecode.Code;
import symmetry.bytecode.Code.Array;
import symmetry.bytecode.Code.Value;
import symmetry.bytecode.Int;

/**
 * The body of {@link Kernel#run}: code, and what the parameters hold.
 *
 * @param shift layers between those that are named and those that it computes
 */
record Body(Code code, Int shift) {
  /** Slots of the parameters, in order, after {@code this}. */
  private static final int X = 1;

  private static final int Y = 2;
  private static final int INDICES = 3;
  private static final int FROM = 4;
  private static final int COUNT = 5;
  private static final int ARRAYS = 6;
  private static final int RATES = 7;
  private static final int PER_SAMPLE = 8;

  /** The first slot after them. */
  static final int PARAMETERS = 10;

  Array samples(boolean targets) {
    return new Array(targets ? Y : X);
  }

  /** How many samples. */
  Int count() {
    return new Int.Local(COUNT);
  }

  Array array(Role role, Layout layer) {
    return array(role.of(layer.layer()));
  }

  Array array(int index) {
    boolean isOfLayer = index >= Role.SCRATCH;
    return code.array(ARRAYS, isOfLayer ? shifted(index, Role.COUNT) : Int.of(index));
  }

  /** A place where there are so many for each layer. */
  private Int shifted(int at, int each) {
    return shift.times(each).plus(at);
  }

  /** Which of all samples is the {@code s}th. */
  Int index(Int s) {
    return code.let(new Array(INDICES), s.plus(new Int.Local(FROM)));
  }

  /** What becomes of weights w by sums of their gradient. */
  interface Update {
    Value of(Value sum, Value w);
  }

  /** By plain gradient descent, those of a layer's weights or biases, in so many lanes. */
  Update update(Layout layer, boolean biases, int lanes) {
    Int at = shifted(2 * layer.layer() + (biases ? 1 : 0), 2);
    Value rate = code.apply(Formulas.NEGATIVE, code.load(new Array(RATES), at, 1));
    Value descent = code.spread(rate, lanes);
    Value perSample = code.spread(new Value(PER_SAMPLE, 1, true), lanes);
    return (sum, w) -> code.apply(Formulas.UPDATE, sum, perSample, descent, w);
  }
}
