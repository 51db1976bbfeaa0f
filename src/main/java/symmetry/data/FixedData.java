package symmetry.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** The data that are the same for every seed: exclusive or, iris flowers, digits. */
final class FixedData {

  private FixedData() {}

  /** The four points of {low, 1}², x₂ changing first. */
  static RawData xor(double low) {
    double[] x = { low, low, low, 1, 1, low, 1, 1 };
    return new RawData(
      x,
      new double[] { 0, 1, 1, 0 },
      RawData.PLANE_INPUTS,
      RawData.BINARY_CLASSES
    );
  }

  /** Every measurement standardised over all 150 flowers: mean 0, population variance 1. */
  static RawData iris() {
    return Iris.TABLE;
  }

  /** Grey levels from 0 (paper) to 1 (ink), row by row of the picture. */
  static RawData digits() {
    return Digits.TABLE;
  }

  /** Read at first use. */
  private static final class Iris {

    static final RawData TABLE = read();

    private static RawData read() {
      List<String> lines = lines("iris.csv", false);
      String[] header = lines.getFirst().split(",");
      List<String> inputs = List.of("sepal length", "sepal width", "petal length", "petal width");
      RawData raw = table(lines.subList(1, lines.size()), inputs, List.of(header).subList(2, 5));
      for (int column = 0; column < raw.dimensions; column++) standardise(raw, column);
      return raw;
    }

    /** Sums run down the rows. */
    private static void standardise(RawData table, int column) {
      int rows = table.rows();
      int columns = table.dimensions;
      double sum = 0;
      for (int row = 0; row < rows; row++) sum += table.x[row * columns + column];
      double mean = sum / rows;
      double squares = 0;
      for (int row = 0; row < rows; row++) {
        double deviation = table.x[row * columns + column] - mean;
        squares = Math.fma(deviation, deviation, squares);
      }
      double scale = Math.sqrt(squares / rows);
      for (int row = 0; row < rows; row++) {
        int at = row * columns + column;
        table.x[at] = (table.x[at] - mean) / scale;
      }
    }
  }

  /** Read at first use. */
  private static final class Digits {

    private static final int SIDE = 8;
    private static final double BLACK = 16;

    static final RawData TABLE = read();

    private static RawData read() {
      List<String> inputs = IntStream.range(0, SIDE * SIDE)
        .mapToObj(k -> "row %d, column %d".formatted(k / SIDE + 1, (k % SIDE) + 1))
        .toList();
      List<String> classes = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
      RawData raw = table(lines("digits.csv.gz", true), inputs, classes);
      for (int k = 0; k < raw.x.length; k++) raw.x[k] /= BLACK;
      return raw;
    }
  }

  /** Lines of inputs followed by the class index. */
  private static RawData table(List<String> lines, List<String> inputs, List<String> classes) {
    int columns = inputs.size();
    double[] x = new double[lines.size() * columns];
    double[] y = new double[lines.size()];
    for (int row = 0; row < y.length; row++) {
      String[] fields = lines.get(row).split(",");
      for (int i = 0; i < columns; i++) x[row * columns + i] = Double.parseDouble(fields[i]);
      y[row] = Integer.parseInt(fields[columns]);
    }
    return new RawData(x, y, inputs, classes);
  }

  private static List<String> lines(String resource, boolean zipped) {
    try (
      InputStream file = FixedData.class.getResourceAsStream(resource);
      InputStream bytes = zipped ? new GZIPInputStream(file) : file;
      BufferedReader reader = new BufferedReader(
        new InputStreamReader(bytes, StandardCharsets.US_ASCII)
      )
    ) {
      return reader.readAllLines();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
