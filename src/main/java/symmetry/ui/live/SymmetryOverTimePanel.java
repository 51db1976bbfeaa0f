package symmetry.ui.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Labels;
import symmetry.number.Rounded;
import symmetry.training.Inspection;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.SymmetryPoint;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LayerChart;
import symmetry.ui.chart.LayerLines;
import symmetry.ui.field.EnumSelect;

/** How alike the units of each hidden layer were at every step so far. */
public final class SymmetryOverTimePanel extends FramePanel {

  /** Read by the run's slices. */
  private volatile SymmetryMeasure measure = SymmetryMeasure.DISTINCT;

  /**
   * @param refresh asks for the present state once more
   */
  public SymmetryOverTimePanel(PlayBoard board, Runnable refresh) {
    super("symmetry-over-time", "Symmetry over time");
    measures(Part.SYMMETRY_OVER_TIME);
    EnumSelect<SymmetryMeasure> measures = new EnumSelect<SymmetryMeasure>(
      "",
      SymmetryMeasure::label,
      chosen -> {
        measure = chosen;
        refresh.run();
      }
    )
      .withId("symmetry-measure")
      .withName("Measure");
    measures.show(List.of(SymmetryMeasure.values()), measure);
    addBesideTitle(measures);
    add(board.part(role(), new LayerChart()));
    setOpen(false);
  }

  @Override
  public Measure begin(Snapshot first) {
    return new Lines();
  }

  /** Tells one run's points once, unless another measure is asked for. */
  private final class Lines implements Measure {

    private final Unsent<LayerLines.Point> unsent = new Unsent<>();
    private @Nullable SymmetryMeasure shown;

    @Override
    public Optional<LayerLines> of(Snapshot snapshot, Inspection inspection, boolean playing) {
      SymmetryMeasure asked = measure;
      if (asked != shown) unsent.forget();
      shown = asked;
      int hidden = snapshot.experiment().hidden().size();
      var points = unsent.of(
        inspection
          .symmetryOverTime()
          .stream()
          .map(p -> wire(p, asked))
          .toList()
      );
      return Optional.of(
        new LayerLines(
          asked.label(),
          IntStream.range(0, hidden)
            .mapToObj(l -> Labels.layer(l, hidden))
            .toList(),
          asked.isLogarithmic(),
          asked == SymmetryMeasure.DISTINCT,
          points.keep(),
          points.points()
        )
      );
    }

    @Override
    public void interrupted() {
      unsent.forget();
    }

    private static LayerLines.Point wire(SymmetryPoint point, SymmetryMeasure measure) {
      return new LayerLines.Point(
        point.step(),
        point
          .layers()
          .stream()
          .<@Nullable Double>map(layer -> Rounded.orNull(measure.of(layer)))
          .toList()
      );
    }
  }
}
