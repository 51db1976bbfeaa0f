package symmetry.export;

import java.util.Optional;
import symmetry.engine.Architecture;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.Problem;
import symmetry.number.Numerals;
import symmetry.training.DropoutMasks;

/** How large a parcel would be, before it is made. */
public final class ParcelSize {

  /** Of a parcel before it is compressed, in bytes. */
  public static final long MAX = 20_000_000;

  /** A number with all its digits and a comma. */
  static final long WRITTEN_NUMBER = 24;

  /** An index as text, with a comma. */
  private static final long WRITTEN_INDEX = 7;

  /** Scripts, names and headers. */
  private static final long WORDS = 200_000;

  private ParcelSize() {}

  /** What is wrong with asking for so many steps, and how many would do; nothing if it fits. */
  public static Optional<Problem> problem(Parcel parcel, Experiment experiment, long steps) {
    if (parcel.size(experiment, steps) <= MAX) return Optional.empty();
    long none = parcel.size(experiment, 0);
    if (none > MAX) {
      String bound = "not of this experiment: it would have %s MB, more than %s".formatted(
        Numerals.count(none / 1_000_000),
        Numerals.count(MAX / 1_000_000)
      );
      return Optional.of(new Problem("file", parcel.file(), bound));
    }
    long perStep = parcel.size(experiment, 1) - none;
    String bound = "at most %s for %s of this experiment, which may have %s MB".formatted(
      Numerals.count((MAX - none) / perStep),
      parcel.file(),
      Numerals.count(MAX / 1_000_000)
    );
    return Optional.of(new Problem("steps", Long.toString(steps), bound));
  }

  /** Of inputs and targets. */
  static long dataNumbers(Experiment experiment) {
    Architecture shape = experiment.architecture();
    long columns = shape.inputs() + shape.outputs() + 2L;
    return columns * experiment.data().samples();
  }

  static long parameterBytes(Experiment experiment) {
    return WORDS + (long) Double.BYTES * experiment.architecture().parameterCount();
  }

  /** A run with all that a replay needs, as bits or as text. */
  static long run(Experiment experiment, long steps, boolean isText) {
    long number = isText ? WRITTEN_NUMBER : Double.BYTES;
    long index = isText ? WRITTEN_INDEX : Integer.BYTES;
    long mask = isText ? 2 : 1;
    long numbers = 2L * experiment.architecture().parameterCount() + dataNumbers(experiment);
    numbers += drawn(experiment) + steps + 1;
    long rows = experiment.samplesPerStep();
    long indices = experiment.training().batchSize() > 0 ? steps * rows : 0;
    long units = new DropoutMasks(experiment).units();
    return WORDS + number * numbers + index * indices + mask * steps * rows * units;
  }

  /** Numbers that events draw. */
  private static long drawn(Experiment experiment) {
    Architecture shape = experiment.architecture();
    long numbers = 0;
    for (Event event : experiment.events()) {
      if (!(event instanceof Event.Nudge || event instanceof Event.Reinitialize)) continue;
      for (int layer : event.changedLayers()) {
        numbers += (long) shape.fanOut(layer) * shape.fanIn(layer);
      }
    }
    return numbers;
  }
}
