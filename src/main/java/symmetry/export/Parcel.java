package symmetry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symmetry.experiment.Experiment;

/** A file that an experiment can be taken home in. */
public sealed interface Parcel permits DataFile, CodeZip {
  /**
   * Who asks for it.
   *
   * @param address under which the playground shows the run
   * @param steps how far to train
   */
  record Errand(String address, long steps) {}

  /** All there are. */
  List<Parcel> ALL = Stream.concat(Stream.of(DataFile.values()), CodeZip.all().stream()).toList();

  /** The file's name, which also asks for it. */
  String file();

  String mediaType();

  /** How much of a run it tells of; what it says of later steps would be the same. */
  boolean needsSteps();

  /** Whether it must be known how far another implementation can follow the run. */
  default boolean needsFirmness() {
    return false;
  }

  /** Bytes of it at most, before anything is made, if it tells of so many steps. */
  long size(Experiment experiment, long steps);

  /**
   * Writes it; the stream stays open.
   *
   * @param errand what was asked for
   */
  void write(Recording recording, Errand errand, OutputStream out) throws IOException;

  /** The one of this name. */
  static Optional<Parcel> of(String file) {
    return ALL.stream()
      .filter(parcel -> parcel.file().equals(file))
      .findAny();
  }
}
