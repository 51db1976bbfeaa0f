package symmetry.engine.kernel;

/** Copies the rows of few numbers that a batch names. */
interface SampleReader {
  /**
   * What is fixed when a kernel is compiled.
   *
   * @param width numbers in a row
   * @param stride from one row to the next where they are copied to
   */
  record Form(int width, int stride) {}

  static SampleReader of(int width, int stride) {
    return Templates.of(SampleReader.class, SampleReaderKernel.class, new Form(width, stride));
  }

  /**
   * Copies {@code count} rows.
   *
   * @param samples {@code [sample × width]}
   * @param indices of samples, from {@code from} on
   * @param rows {@code [count × stride]}, written
   */
  void read(double[] samples, int[] indices, int from, int count, double[] rows);
}
