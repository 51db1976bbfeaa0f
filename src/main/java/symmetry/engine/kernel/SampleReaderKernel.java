package symmetry.engine.kernel;

import java.lang.invoke.MethodHandles;

/** The template of {@link SampleReader}: with the width constant, the loop over a row is unrolled. */
final class SampleReaderKernel implements SampleReader {

  private static final Form FORM = Templates.form(MethodHandles.lookup(), Form.class);
  private static final int WIDTH = FORM.width();
  private static final int STRIDE = FORM.stride();

  SampleReaderKernel() {}

  @Override
  public void read(double[] samples, int[] indices, int from, int count, double[] rows) {
    for (int s = 0; s < count; s++) {
      int source = indices[from + s] * WIDTH;
      int row = s * STRIDE;
      for (int i = 0; i < WIDTH; i++) rows[row + i] = samples[source + i];
    }
  }
}
