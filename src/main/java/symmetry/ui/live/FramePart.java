package symmetry.ui.live;

import java.util.Optional;
import symmetry.training.Inspection;
import symmetry.training.Snapshot;

/** What a panel adds to the frames while it is open. */
public interface FramePart {
  /** Which of the board's parts shows it. */
  String role();

  /** Begins with another run. */
  Measure begin(Snapshot first);

  /** Looks at the states of one run, confined to its slices. */
  interface Measure {
    /** A wire record, or nothing if what is shown may stay. */
    Optional<? extends Record> of(Snapshot snapshot, Inspection inspection, boolean playing);

    /** The panel was folded in the meantime: what it showed last may be gone. */
    default void interrupted() {}
  }
}
