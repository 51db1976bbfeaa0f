package symmetry.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import symmetry.StartMatrix;
import symmetry.data.Dataset;
import symmetry.data.OwnData;
import symmetry.engine.Activation;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;

/**
 * One network of the matrix that every sentence about a start is checked on: 12 activations × 12 starts × depths 1, 3,
 * 10, 30 × biases zero and not × moons and digits × widths 16 and 128. Thirty layers of 128 units are more weights than
 * an experiment may have.
 *
 * @param index from 0, over the whole matrix
 * @param bias of the hidden layers; the output layer's is zero
 */
record MatrixCell(
  int index,
  Activation activation,
  String start,
  int depth,
  String bias,
  String data,
  int width
) {
  /** What biases are where they are not zero, in turn. */
  private static final List<String> BIASES = List.of("constant_0.3", "normal_0_0.5", "constant_-1");

  private static final List<Integer> CONSTANT_COLUMNS = List.of(0, 100);

  private static final String MOONS_AND = "moons+";

  /** Draws of different cells share no seed. */
  private static final int SEEDS = 20;

  /** All 336 that there are of an activation. */
  static List<MatrixCell> of(Activation activation) {
    List<MatrixCell> cells = new ArrayList<>();
    int index = activation.ordinal() * 1_000;
    for (String start : StartMatrix.STARTS) {
      for (int depth : StartMatrix.DEPTHS) {
        for (boolean biased : new boolean[] { false, true }) {
          String bias = biased ? BIASES.get((index / 7) % BIASES.size()) : "zeros";
          for (String data : List.of("moons", "digits")) {
            for (int width : new int[] { 16, 128 }) {
              if (width == 128 && depth == 30) continue;
              cells.add(new MatrixCell(index++, activation, start, depth, bias, data, width));
            }
          }
        }
      }
    }
    return cells;
  }

  /**
   * Of an activation on moons with a third column that is the same in every row: 0, or 100, beside which the others are
   * nothing.
   */
  static List<MatrixCell> withConstantColumn(Activation activation) {
    List<MatrixCell> cells = new ArrayList<>();
    int index = activation.ordinal() * 1_000 + 500;
    for (String start : StartMatrix.STARTS) {
      for (int depth : List.of(1, 3, 10)) {
        for (int column : CONSTANT_COLUMNS) {
          cells.add(
            new MatrixCell(index++, activation, start, depth, "zeros", MOONS_AND + column, 16)
          );
        }
      }
    }
    return cells;
  }

  /** Whether a look takes a large part of a second. */
  boolean isLarge() {
    return (width == 128 && depth > 1) || (data.equals("digits") && (depth > 3 || width == 128));
  }

  boolean hasConstantColumn() {
    return data.startsWith(MOONS_AND);
  }

  /** "tanh zeros moons-16-10 zeros": activation, start, data, width, depth, bias. */
  String name() {
    return "%s %s %s-%d-%d %s".formatted(token(), start, data, width, depth, bias);
  }

  String link(int draw) {
    return "v=1&%s&lr=0.1&seed=%d&act=%s&init=%s&bias=%s&biasout=zeros&hidden=%s".formatted(
      data.startsWith("moons") ? "data=moons&samples=60&test=0.5" : "data=digits&test=0.9",
      index * SEEDS + draw,
      token(),
      start,
      bias,
      String.join("-", Collections.nCopies(depth, Integer.toString(width)))
    );
  }

  /**
   * What the link says; of the digits the tenth alone that it trains on, since looking at the others took most of the
   * time, and no sentence is about them. A constant column is not in the link.
   */
  Experiment experiment(int draw) {
    Experiment said = Links.experiment(link(draw));
    if (data.equals("digits")) return onTenth(said);
    return hasConstantColumn()
      ? withColumn(said, Integer.parseInt(data.substring(MOONS_AND.length())))
      : said;
  }

  private static Experiment withColumn(Experiment said, double constant) {
    Dataset moons = Dataset.of(said.data(), said.seed());
    double[] inputs = IntStream.range(0, moons.size())
      .boxed()
      .flatMapToDouble(s -> DoubleStream.of(moons.x(s, 0), moons.x(s, 1), constant))
      .toArray();
    OwnData table = OwnData.of(
      moons.task(),
      List.of("x", "y", "constant"),
      moons.classNames(),
      inputs,
      IntStream.range(0, moons.size()).mapToDouble(moons::target).toArray()
    );
    return said.withData(said.data().withSource(table).withTestShare(0.5));
  }

  private static Experiment onTenth(Experiment said) {
    Dataset whole = Dataset.of(said.data(), said.seed());
    double[] pixels = IntStream.of(whole.train())
      .boxed()
      .flatMapToDouble(s -> IntStream.range(0, whole.inputs()).mapToDouble(k -> whole.x(s, k)))
      .toArray();
    OwnData tenth = OwnData.of(
      whole.task(),
      whole.inputNames(),
      whole.classNames(),
      pixels,
      IntStream.of(whole.train()).mapToDouble(whole::target).toArray()
    );
    return said.withData(said.data().withSource(tenth).withTestShare(0));
  }

  private String token() {
    return activation.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
