package symmetry.ui.playground;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Limits;
import symmetry.experiment.Parameter;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.View;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.field.BoundedField;
import symmetry.ui.live.FramePanel;
import symmetry.ui.microscope.Question;
import symmetry.ui.microscope.StepMicroscope;

/** The last update as equations with the real numbers. */
final class MicroscopePanel extends FramePanel {

  private static final Parameter SAMPLE = Parameter.whole("Sample", 1, 1, 1_000_000);
  private static final Parameter FIRST_UNIT = Parameter.whole(
    "Units from",
    1,
    1,
    (int) Limits.UNITS.max()
  );

  /** Read by the run's slices, as the two below. */
  private volatile int sample;

  private volatile int firstUnit;
  private volatile @Nullable Question question;

  /**
   * @param refresh asks for the present state once more
   */
  MicroscopePanel(PlayBoard board, Runnable refresh) {
    super("microscope", "Inside the last step");
    measures(Part.MICROSCOPE);
    BoundedField samples = new BoundedField("Sample of the batch", SAMPLE, chosen -> {
      sample = (int) chosen - 1;
      refresh.run();
    }).withId("microscope-sample");
    samples.setTooltipText("Counted along the batch; beyond its end it begins anew.");
    samples.show(1);
    BoundedField units = new BoundedField("Units from", FIRST_UNIT, chosen -> {
      firstUnit = (int) chosen - 1;
      refresh.run();
    }).withId("microscope-units");
    units.setTooltipText(
      "Of each layer %d units are shown, from this one on.".formatted(StepViews.SHOWN)
    );
    units.show(1);
    StepMicroscope microscope = new StepMicroscope(asked -> {
      question = asked;
      refresh.run();
    });
    add(fields(samples, units), board.part(role(), microscope));
    wide();
  }

  @Override
  public View look(View view) {
    return super.look(view).withSample(sample);
  }

  @Override
  public Measure begin(Snapshot first) {
    return (snapshot, inspection, playing) ->
      Optional.of(
        inspection
          .lastUpdate()
          .map(update -> StepViews.of(update, firstUnit, question))
          .orElse(StepViews.NONE)
      );
  }
}
