package symmetry.format;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The sizes of a tensor, the slowest index first; none for a single number.
 *
 * @param elements their product
 */
public record Shape(List<Integer> sizes, long elements) {
  /** More axes than any layer has. */
  static final int MAX_RANK = 8;

  /** More elements than a file of {@link TensorFile#MAX_BYTES} has. */
  private static final long MAX_ELEMENTS = 1L << 30;

  public Shape {
    sizes = List.copyOf(sizes);
  }

  /**
   * @param part of the file, for messages
   * @throws Unreadable if there are too many axes, one is negative, or they are more than a file can hold
   */
  static Shape of(String part, List<Long> sizes) throws Unreadable {
    if (sizes.size() > MAX_RANK) {
      throw new Unreadable(
        part,
        "its shape has %d axes, at most %d are read.".formatted(sizes.size(), MAX_RANK)
      );
    }
    long product = 1;
    for (long size : sizes) {
      if (size < 0) throw new Unreadable(
        part,
        "its shape has a negative size, %d.".formatted(size)
      );
      // Also where another one is 0: a size by itself must be one that an array can have.
      if (size > MAX_ELEMENTS || product * size > MAX_ELEMENTS) {
        throw new Unreadable(
          part,
          "its shape has more elements than a file of 200 MB holds (%s).".formatted(sizes)
        );
      }
      product *= size;
    }
    return new Shape(sizes.stream().map(Math::toIntExact).toList(), product);
  }

  public int rank() {
    return sizes.size();
  }

  public int size(int axis) {
    return sizes.get(axis);
  }

  /** Of the last axis. */
  public int last() {
    return sizes.getLast();
  }

  /** {@code 64 × 128}. */
  @Override
  public String toString() {
    if (sizes.isEmpty()) return "one number";
    return sizes.stream().map(String::valueOf).collect(Collectors.joining(" × "));
  }
}
