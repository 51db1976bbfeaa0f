package symmetry.clinic;

import java.io.IOException;
import java.nio.file.Path;
import symmetry.format.TensorFile;
import symmetry.format.TensorFiles;
import symmetry.format.Unreadable;

/**
 * What came of it when files were examined.
 *
 * @param <R> what was found
 */
public sealed interface Examination<R> {
  record Done<R>(R report) implements Examination<R> {}

  /**
   * @param part of the file
   * @param why what is wrong with it, a sentence
   */
  record Refused<R>(String part, String why) implements Examination<R> {
    /** One sentence for a person. */
    public String sentence() {
      return part + ": " + why;
    }
  }

  /** What is done with an open file. */
  @FunctionalInterface
  interface Reading<R> {
    /**
     * @throws Unreadable if it cannot be done with this file
     */
    R of(TensorFile file) throws IOException;
  }

  /** Opens a file, reads it, closes it. */
  static <R> Examination<R> of(Path path, Reading<R> reading) throws IOException {
    try (TensorFile file = TensorFiles.open(path)) {
      return new Done<>(reading.of(file));
    } catch (Unreadable broken) {
      return new Refused<>(broken.part(), broken.why());
    }
  }

  /** What was found, or this where the files were refused. */
  default R orElse(R otherwise) {
    return this instanceof Done<R>(R report) ? report : otherwise;
  }
}
