package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;

/**
 * The sums of a layer of {@link VectorReplicas} with few terms: those of its preactivations, or those of
 * the error of the layer below.
 */
interface LaneSums {
  int MAX_TERMS = 8;

  /**
   * What is fixed when a kernel is compiled.
   *
   * @param columns of the product, of which it computes those from {@code first} to before {@code end}:
   *     pairs, or a single one
   * @param forward whether a sum is a unit's, over its inputs, and begins with the bias; or else an
   *     input's, over the units
   * @param shared whether a term's factor is one number for all restarts
   * @param slope the activation by whose derivative a sum is multiplied; null for none
   */
  record Form(
    int terms,
    int columns,
    int first,
    int end,
    boolean forward,
    boolean shared,
    @Nullable Activation slope
  ) {}

  /** z = W·x + b, or none if there are too many inputs. */
  static @Nullable LaneSums forward(int fanIn, int fanOut, boolean shared) {
    return of(fanIn, fanOut, true, shared, null);
  }

  /** The error of the layer below, times its f′ if that is known; or none if there are too many units. */
  static @Nullable LaneSums backward(int fanIn, int fanOut, @Nullable Activation below) {
    return of(fanOut, fanIn, false, false, below);
  }

  private static @Nullable LaneSums of(
    int terms,
    int columns,
    boolean forward,
    boolean shared,
    @Nullable Activation slope
  ) {
    if (terms > MAX_TERMS) return null;
    return Templates.inPairs(
      columns,
      (first, end) -> load(new Form(terms, columns, first, end, forward, shared, slope)),
      (pairs, last) -> (x, weights, a, out, count) -> {
        pairs.sum(x, weights, a, out, count);
        last.sum(x, weights, a, out, count);
      }
    );
  }

  private static LaneSums load(Form form) {
    return Templates.of(LaneSums.class, LaneSumsKernel.class, form);
  }

  /**
   * Computes the sums of the first samples.
   *
   * @param x factors {@code [sample][term]}, each a vector unless shared
   * @param weights by unit, {@code [unit][fanIn + 1][restart]}
   * @param a values of the activation that {@code slope} names, laid out like {@code out}
   * @param out {@code [sample][column][restart]}, written
   */
  void sum(double[] x, double[] weights, double[] a, double[] out, int count);
}
