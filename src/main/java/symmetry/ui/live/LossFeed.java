package symmetry.ui.live;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Labels;
import symmetry.number.Numerals;
import symmetry.number.Rounded;
import symmetry.training.Ghost;
import symmetry.training.Snapshot;
import symmetry.ui.chart.EventMark;
import symmetry.ui.chart.LossLines;
import symmetry.ui.chart.PlottedLoss;

/**
 * The losses of one run and of its ghost, of which the browser is told only what it does not have yet.
 * Confined to the run's slices.
 */
final class LossFeed {

  private final Unsent<symmetry.training.LossPoint> own = new Unsent<>();
  private final Unsent<symmetry.training.LossPoint> ghosts = new Unsent<>();
  private Ghost.@Nullable Why shown;

  LossLines of(Snapshot snapshot) {
    var missing = own.of(snapshot.history());
    return new LossLines(
      missing.keep(),
      wire(missing.points()),
      snapshot.ghost().map(this::ghost).orElse(null),
      level(snapshot),
      marks(snapshot),
      snapshot.furthest(),
      snapshot.divergence().isPresent()
    );
  }

  /** The events of an experiment, those of one step and kind once, and where its rule ends it. */
  static List<EventMark> marks(Snapshot snapshot) {
    Stream<EventMark> events = snapshot
      .experiment()
      .events()
      .stream()
      .map(event -> new EventMark(event.step(), Labels.of(event)))
      .distinct();
    Stream<EventMark> stops = snapshot
      .stop()
      .stream()
      .map(stop -> new EventMark(stop.step(), "early stop"));
    return Stream.concat(events, stops).toList();
  }

  private LossLines.Ghost ghost(Ghost ghost) {
    if (ghost.why() != shown) ghosts.forget();
    shown = ghost.why();
    var missing = ghosts.of(ghost.history());
    return new LossLines.Ghost(ghost.why().label(), missing.keep(), wire(missing.points()));
  }

  private static LossLines.@Nullable Level level(Snapshot snapshot) {
    if (snapshot.oneUnit().isEmpty()) return null;
    double loss = snapshot.oneUnit().getAsDouble();
    boolean several = snapshot.experiment().hidden().size() > 1;
    return new LossLines.Level(
      loss,
      "%s: %s".formatted(several ? "one unit a layer" : "one unit", Numerals.upTo(2, loss)),
      "best found for one unit" + (several ? " in each layer" : "")
    );
  }

  private static List<PlottedLoss> wire(List<symmetry.training.LossPoint> points) {
    return points.stream().map(LossFeed::wire).toList();
  }

  private static PlottedLoss wire(symmetry.training.LossPoint p) {
    Double test = Double.isNaN(p.testLoss()) ? null : Rounded.six(p.testLoss());
    return new PlottedLoss(p.step(), Rounded.six(p.trainLoss()), test);
  }
}
