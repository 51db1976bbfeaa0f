package symmetry.study.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.study.Inquiry;
import symmetry.study.Sample;
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
   * A place on the map.
   *
   * @param loss training loss after the steps, median of the seeds; infinite if it diverged
   * @param link of the first seed's experiment at the last step, as the playground opens it
   * @param seeds trained so far
   * @param learned how many of them train: loss below half of that of the best constant answer
   * @param losses of each seed
   */
  private record Cell(
    double weightDeviation,
    int depth,
    double loss,
    String link,
    int seeds,
    int learned,
    List<Double> losses
  ) {}

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
  public List<Sample> samples() {
    return List.of(map.sample());
  }

  /** The deepest network, beside which the theory is little. */
  @Override
  public long working() {
    return map.sample().task().footprint();
  }

  @Override
  public double reaches() {
    return THEORY_SHARE;
  }

  @Override
  public Next<Optional<PhaseFigures>> next(List<TrainableDepth.Lines> found) {
    return new Next.Another<>(new Training(map, found.getFirst(), map.goals()));
  }

  /**
   * The networks of a map whose theory is known.
   *
   * @param goals below which loss a network trains, by seed
   */
  private record Training(
    PhaseMap map,
    TrainableDepth.Lines theory,
    List<Double> goals
  ) implements Inquiry<Double, Optional<PhaseFigures>> {
    private static final List<String> COLUMNS = List.of(
      "sigma_w",
      "depth",
      "loss",
      "trainable_depth",
      "gradient_depth",
      "link",
      "seed",
      "trains"
    );

    @Override
    public List<PhaseCell> tasks() {
      return map.cells().stream().map(PhaseMap.Cell::task).toList();
    }

    @Override
    public Optional<PhaseFigures> figures(List<@Nullable Double> found) {
      List<PhaseMap.Cell> places = map.cells();
      Map<List<Integer>, List<PhaseFigures.Network>> trained = new HashMap<>();
      for (int k = 0; k < places.size(); k++) {
        PhaseMap.Cell place = places.get(k);
        Double loss = found.get(k);
        if (loss == null) continue;
        trained
          .computeIfAbsent(List.of(place.column(), place.row()), _ -> new ArrayList<>())
          .add(new PhaseFigures.Network(place.trial(), loss, loss < goals.get(place.trial())));
      }
      return Optional.of(
        new PhaseFigures(
          map,
          theory,
          trained
            .entrySet()
            .stream()
            .map(e ->
              new PhaseFigures.Cell(e.getKey().getFirst(), e.getKey().getLast(), e.getValue())
            )
            .toList()
        )
      );
    }

    @Override
    public String doing(Optional<PhaseFigures> figures) {
      PhaseGrid grid = map.grid();
      int trained = figures
        .orElseThrow()
        .cells()
        .stream()
        .mapToInt(cell -> cell.networks().size())
        .sum();
      return "%d of %d networks".formatted(trained, grid.columns() * grid.rows() * grid.seeds());
    }

    /** A row a network. */
    @Override
    public FileRows rows(Optional<PhaseFigures> figures) {
      return new FileRows(
        COLUMNS,
        figures
          .orElseThrow()
          .cells()
          .stream()
          .flatMap(cell ->
            cell
              .networks()
              .stream()
              .map(network -> row(cell, network))
          )
          .toList()
      );
    }

    private List<@Nullable Object> row(PhaseFigures.Cell cell, PhaseFigures.Network network) {
      return FileRows.row(
        map.grid().weightDeviation(cell.column()),
        map.grid().depth(cell.row()),
        network.loss(),
        theory.depths().get(cell.column()),
        theory.gradientDepths().get(cell.column()),
        map.query(cell.column(), cell.row(), network.trial()),
        map.seed(network.trial()),
        network.trains()
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
        trained.medianLoss(),
        map.query(trained.column(), trained.row()),
        trained.networks().size(),
        trained.learned(),
        trained.networks().stream().map(PhaseFigures.Network::loss).toList()
      );
    }
  }
}
