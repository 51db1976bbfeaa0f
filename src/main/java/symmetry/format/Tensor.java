package symmetry.format;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/**
 * One tensor of an open file; its numbers are read when they are asked for.
 *
 * @param name as in the file
 */
public record Tensor(String name, ElementType type, Shape shape, Elements elements) {
  /** Numbers that are read at once: a matrix of 4,096 × 4,096. */
  public static final int MAX_READ = 1 << 24;

  /** Where its numbers come from. */
  @FunctionalInterface
  interface Elements {
    /** All of them, the last index fastest. */
    double[] read() throws IOException;
  }

  /** Whether it is small enough to be read at once. */
  public boolean isReadable() {
    return shape.elements() <= MAX_READ;
  }

  /**
   * All its numbers, the last index fastest.
   *
   * @throws Unreadable if what the file has of it is not whole
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if there are more than {@value #MAX_READ}
   */
  public double[] read() throws IOException {
    if (!isReadable()) throw new IllegalArgumentException("too many: " + shape);
    try {
      return elements.read();
    } catch (ZipException | EOFException broken) {
      throw new Unreadable(name, "it cannot be unpacked to its end.");
    }
  }
}
