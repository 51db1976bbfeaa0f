package symmetry.engine.kernel;

import java.lang.invoke.MethodHandles;

/**
 * The template of {@link NumberProducts}: with the shape constant, the loops over inputs and units are
 * unrolled, and a unit's gradient stays in registers while the samples go by. Every sum is the same
 * chain as in {@link Matrices}.
 */
final class NumberKernel implements NumberProducts {

  private static final Form FORM = Templates.form(MethodHandles.lookup(), Form.class);
  private static final int I = FORM.fanIn();
  private static final int O = FORM.fanOut();

  NumberKernel() {}

  @Override
  public void affine(double[] x, double[] weights, double[] z, int count) {
    for (int s = 0; s < count; s++) {
      for (int o = 0; o < O; o++) {
        double sum = weights[O * I + o];
        for (int i = 0; i < I; i++) sum = Math.fma(x[s * I + i], weights[o * I + i], sum);
        z[s * O + o] = sum;
      }
    }
  }

  @Override
  public void error(double[] error, double[] weights, double[] below, int count) {
    for (int s = 0; s < count; s++) {
      for (int i = 0; i < I; i++) {
        double sum = 0;
        for (int o = 0; o < O; o++) sum = Math.fma(error[s * O + o], weights[o * I + i], sum);
        below[s * I + i] = sum;
      }
    }
  }

  @Override
  public void addGradient(double[] x, double[] error, double[] gradient, int count) {
    for (int o = 0; o < O; o++) {
      int w = o * I;
      double g0 = I > 0 ? gradient[w] : 0;
      double g1 = I > 1 ? gradient[w + 1] : 0;
      double g2 = I > 2 ? gradient[w + 2] : 0;
      double g3 = I > 3 ? gradient[w + 3] : 0;
      double g4 = I > 4 ? gradient[w + 4] : 0;
      double g5 = I > 5 ? gradient[w + 5] : 0;
      double g6 = I > 6 ? gradient[w + 6] : 0;
      double g7 = I > 7 ? gradient[w + 7] : 0;
      double bias = gradient[O * I + o];
      for (int s = 0; s < count; s++) {
        double e = error[s * O + o];
        int in = s * I;
        if (I > 0) g0 = Math.fma(e, x[in], g0);
        if (I > 1) g1 = Math.fma(e, x[in + 1], g1);
        if (I > 2) g2 = Math.fma(e, x[in + 2], g2);
        if (I > 3) g3 = Math.fma(e, x[in + 3], g3);
        if (I > 4) g4 = Math.fma(e, x[in + 4], g4);
        if (I > 5) g5 = Math.fma(e, x[in + 5], g5);
        if (I > 6) g6 = Math.fma(e, x[in + 6], g6);
        if (I > 7) g7 = Math.fma(e, x[in + 7], g7);
        bias += e;
      }
      if (I > 0) gradient[w] = g0;
      if (I > 1) gradient[w + 1] = g1;
      if (I > 2) gradient[w + 2] = g2;
      if (I > 3) gradient[w + 3] = g3;
      if (I > 4) gradient[w + 4] = g4;
      if (I > 5) gradient[w + 5] = g5;
      if (I > 6) gradient[w + 6] = g6;
      if (I > 7) gradient[w + 7] = g7;
      gradient[O * I + o] = bias;
    }
  }
}
