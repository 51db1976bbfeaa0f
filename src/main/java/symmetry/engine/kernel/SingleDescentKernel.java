package symmetry.engine.kernel;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import symmetry.engine.Activation;

/** As {@link NarrowDescentKernel} for a single unit, whose weights are one row by input, then the bias. */
final class SingleDescentKernel implements NarrowDescent {

  private static final Form FORM = Templates.form(MethodHandles.lookup(), Form.class);
  private static final boolean FIRST = FORM.first();
  private static final boolean TANH = FORM.below() == Activation.TANH;
  private static final boolean SIGMOID = FORM.below() == Activation.SIGMOID;
  private static final boolean RELU = FORM.below() == Activation.RELU;

  /** Of a row of inputs. */
  private static final VectorSpecies<Double> SI = TileForm.species(VectorLanes.of(FORM.fanIn()));
  private static final Class<? extends DoubleVector> TYPE = VectorLanes.type(SI);

  private static final int STRIDE_IN = SI.length();

  SingleDescentKernel() {}

  @Override
  public void descend(
    double[] x,
    double[] error,
    double[] weights,
    double[] byUnit,
    double[] errorBelow,
    int count,
    double weightRate,
    double biasRate,
    double perSample
  ) {
    DoubleVector none = TYPE.cast(zero(SI));
    DoubleVector w = TYPE.cast(fromArray(SI, weights, 0));
    DoubleVector g = none;
    double gb = 0;
    for (int s = 0; s < count; s++) {
      int in = s * STRIDE_IN;
      DoubleVector a = TYPE.cast(fromArray(SI, x, in));
      DoubleVector e = TYPE.cast(broadcast(SI, error[s]));
      g = e.fma(a, g);
      gb += error[s];
      if (FIRST) continue;
      DoubleVector sum = e.fma(w, none);
      if (TANH) sum = sum.mul(a.neg().fma(a, broadcast(SI, 1)));
      if (SIGMOID) sum = sum.mul(a.mul(TYPE.cast(broadcast(SI, 1)).sub(a)));
      if (RELU) sum = sum.mul(TYPE.cast(zero(SI)).blend(1, a.compare(GT, 0)));
      sum.intoArray(errorBelow, in);
    }
    TYPE.cast(broadcast(SI, -weightRate)).fma(TYPE.cast(g).mul(perSample), w).intoArray(weights, 0);
    weights[STRIDE_IN] = Math.fma(-biasRate, gb * perSample, weights[STRIDE_IN]);
  }
}
