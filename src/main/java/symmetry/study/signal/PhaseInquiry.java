package symmetry.study.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.study.Inquiry;
import symmetry.study.file.FileRows;

/** A phase map: first the theory of its columns, then its networks. No figures before the theory. */
public record PhaseInquiry(
  PhaseMap map
) implements Inquiry<TrainableDepth.Lines, Optional<PhaseFigures>> {
  /** What the theory takes beside hundreds of trainings. */
  private static final double THEORY_SHARE = 0.02;

  /**
   * For files.
   *
   * @param edge σ_w of the edge of chaos; null if it is not on the map
   * @param cells those trained, row by row from the shallowest
   */
  private record Report(@Nullable Double edge, List<Column> columns, List<Cell> cells) {}

  /**
   * What the theory says of a σ_w.
   *
   * @param trainableDepth 6ξ in layers; infinite where it has no end, at the edge of chaos
   * @param gradientDepth six of the gradient's own depth scale; infinite likewise
   */
  private record Column(double weightDeviation, double trainableDepth, double gradientDepth) {}

  /**
   * A network.
   *
   * @param loss training loss after the steps; infinite if it diverged
   * @param link its experiment at the last step, as the playground opens it
   */
  private record Cell(double weightDeviation, int depth, double loss, String link) {}

  @Override
  public List<TrainableDepth> tasks() {
    return List.of(map.theory(map.grid().columns()));
  }

  @Override
  public Optional<PhaseFigures> figures(List<TrainableDepth.@Nullable Lines> found) {
    return Optional.empty();
  }

  @Override
  public Object report(Optional<PhaseFigures> figures) {
    return Map.of();
  }

  @Override
  public double reaches() {
    return THEORY_SHARE;
  }

  @Override
  public Next<Optional<PhaseFigures>> next(List<TrainableDepth.Lines> found) {
    return new Next.Another<>(new Training(map, found.getFirst()));
  }

  /** The networks of a map whose theory is known. */
  private record Training(
    PhaseMap map,
    TrainableDepth.Lines theory
  ) implements Inquiry<Double, Optional<PhaseFigures>> {
    private static final List<String> COLUMNS = List.of(
      "sigma_w",
      "depth",
      "loss",
      "trainable_depth",
      "gradient_depth",
      "link"
    );

    @Override
    public List<PhaseCell> tasks() {
      return map.cells().stream().map(PhaseMap.Cell::task).toList();
    }

    @Override
    public Optional<PhaseFigures> figures(List<@Nullable Double> found) {
      List<PhaseMap.Cell> places = map.cells();
      List<PhaseFigures.Cell> trained = new ArrayList<>();
      for (int k = 0; k < places.size(); k++) {
        PhaseMap.Cell place = places.get(k);
        Double loss = found.get(k);
        if (loss != null) trained.add(new PhaseFigures.Cell(place.column(), place.row(), loss));
      }
      return Optional.of(new PhaseFigures(map, theory, trained));
    }

    @Override
    public String doing(Optional<PhaseFigures> figures) {
      PhaseGrid grid = map.grid();
      int trained = figures.orElseThrow().cells().size();
      return "%d of %d networks".formatted(trained, grid.columns() * grid.rows());
    }

    @Override
    public FileRows rows(Optional<PhaseFigures> figures) {
      return new FileRows(COLUMNS, figures.orElseThrow().cells().stream().map(this::row).toList());
    }

    private List<@Nullable Object> row(PhaseFigures.Cell trained) {
      Cell cell = cell(trained);
      return FileRows.row(
        cell.weightDeviation(),
        cell.depth(),
        cell.loss(),
        theory.depths().get(trained.column()),
        theory.gradientDepths().get(trained.column()),
        cell.link()
      );
    }

    @Override
    public Report report(Optional<PhaseFigures> figures) {
      OptionalDouble edge = theory.edge();
      return new Report(
        edge.isPresent() ? edge.getAsDouble() : null,
        IntStream.range(0, map.grid().columns()).mapToObj(this::column).toList(),
        figures.orElseThrow().cells().stream().map(this::cell).toList()
      );
    }

    private Column column(int column) {
      return new Column(
        map.grid().weightDeviation(column),
        theory.depths().get(column),
        theory.gradientDepths().get(column)
      );
    }

    private Cell cell(PhaseFigures.Cell trained) {
      return new Cell(
        map.grid().weightDeviation(trained.column()),
        map.grid().depth(trained.row()),
        trained.loss(),
        map.query(trained.column(), trained.row())
      );
    }
  }
}
