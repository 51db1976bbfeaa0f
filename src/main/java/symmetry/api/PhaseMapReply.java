package symmetry.api;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.study.signal.PhaseGrid;
import symmetry.study.signal.PhaseMap;
import symmetry.study.signal.TrainableDepth;

/**
 * A phase map beside its theory.
 *
 * @param edge σ_w of the edge of chaos; null if it is not on the map
 * @param cells those trained, row by row from the shallowest
 */
record PhaseMapReply(@Nullable Double edge, List<Column> columns, List<Cell> cells) {
  /**
   * What the theory says of a σ_w.
   *
   * @param trainableDepth 6ξ in layers; null where it has no end, at the edge of chaos
   * @param gradientDepth six of the gradient's own depth scale; null likewise
   */
  record Column(
    double weightDeviation,
    @Nullable Double trainableDepth,
    @Nullable Double gradientDepth
  ) {}

  /**
   * A network.
   *
   * @param loss training loss after the steps; null if it diverged
   * @param link its experiment at the last step, as the playground opens it
   */
  record Cell(double weightDeviation, int depth, @Nullable Double loss, String link) {}

  /** What is worth telling while it is trained. */
  record Brief(int cells, int trained, int diverged, @Nullable Double lowestLoss) {
    static Brief of(int cells, List<Double> losses) {
      List<Double> finite = losses.stream().filter(Double::isFinite).toList();
      double lowest = finite
        .stream()
        .mapToDouble(l -> l)
        .min()
        .orElse(Double.NaN);
      return new Brief(cells, losses.size(), losses.size() - finite.size(), Finite.orNull(lowest));
    }
  }

  /**
   * @param losses by column + columns × row
   */
  static PhaseMapReply of(
    PhaseMap map,
    TrainableDepth.Lines theory,
    SortedMap<Integer, Double> losses
  ) {
    PhaseGrid grid = map.grid();
    return new PhaseMapReply(
      theory.edge().isPresent() ? theory.edge().getAsDouble() : null,
      IntStream.range(0, grid.columns())
        .mapToObj(column ->
          new Column(
            grid.weightDeviation(column),
            Finite.orNull(theory.depths().get(column)),
            Finite.orNull(theory.gradientDepths().get(column))
          )
        )
        .toList(),
      losses
        .entrySet()
        .stream()
        .map(e -> cell(map, e.getKey() % grid.columns(), e.getKey() / grid.columns(), e.getValue()))
        .toList()
    );
  }

  private static Cell cell(PhaseMap map, int column, int row, double loss) {
    return new Cell(
      map.grid().weightDeviation(column),
      map.grid().depth(row),
      Finite.orNull(loss),
      map.query(column, row)
    );
  }
}
