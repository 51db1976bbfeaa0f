package symmetry.ui.signal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.number.Rounded;
import symmetry.study.signal.PhaseGrid;
import symmetry.study.signal.TrainableDepth;

/** The final loss by σ_w and depth, each cell a link to its experiment, under the theory's lines. */
@Tag("phase-map")
final class PhaseMapChart extends Component implements HasStyle {

  private record Axes(
    List<Double> deviations,
    List<Integer> depths,
    String description,
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
  void begin(PhaseGrid grid, String description, boolean keepLines) {
    getElement().callJsFunction(
      "begin",
      new Axes(
        IntStream.range(0, grid.columns()).mapToObj(grid::weightDeviation).toList(),
        IntStream.range(0, grid.rows()).mapToObj(grid::depth).toList(),
        description,
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
