package symmetry.ui.signal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.number.Rounded;
import symmetry.study.signal.PhaseGrid;
import symmetry.study.signal.PhaseMap;
import symmetry.study.signal.TrainableDepth;
import symmetry.ui.chart.DepthChart;

/** The final loss by σ_w and depth, each cell a link to its experiment, under the theory's lines. */
@Tag("phase-map")
final class PhaseMapChart extends Component {

  /**
   * The empty map. Wire record.
   *
   * @param shares whether colours are shares of seeds that train, not losses
   * @param seen whether networks were seen to train to 6ξ
   */
  private record Axes(
    List<Double> deviations,
    List<Integer> depths,
    String description,
    boolean shares,
    boolean seen,
    boolean keepLines
  ) {}

  private record Lines(
    List<Double> deviations,
    List<@Nullable Double> depths,
    List<@Nullable Double> gradientDepths,
    @Nullable Double edge
  ) {}

  /**
   * A cell that was trained. Wire record.
   *
   * @param loss null if it diverged
   * @param shade 0 … 1 from high to low loss, null if it diverged
   * @param text what a person reads
   * @param href its experiment in the playground
   */
  record Cell(
    int column,
    int row,
    @Nullable Double loss,
    @Nullable Double shade,
    String text,
    String href
  ) {}

  /**
   * Begins anew, no cell trained yet.
   *
   * @param keepLines whether the theory's lines are the same as before
   */
  void begin(PhaseMap map, String description, boolean keepLines) {
    PhaseGrid grid = map.grid();
    getElement().callJsFunction(
      "begin",
      new Axes(
        IntStream.range(0, grid.columns()).mapToObj(grid::weightDeviation).toList(),
        IntStream.range(0, grid.rows()).mapToObj(grid::depth).toList(),
        description,
        grid.seeds() > 1,
        TrainableDepth.isSeen(map.activation()),
        keepLines
      )
    );
  }

  void show(List<Cell> cells) {
    getElement().callJsFunction("losses", cells);
  }

  void show(TrainableDepth.Lines lines) {
    getElement().callJsFunction(
      "lines",
      new Lines(
        lines.weightDeviations().stream().map(Rounded::few).toList(),
        DepthChart.wire(lines.depths()),
        DepthChart.wire(lines.gradientDepths()),
        Rounded.orNull(lines.edge())
      )
    );
  }
}
