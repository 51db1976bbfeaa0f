package symmetry.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Numbers out of bytes, some kilobytes at a time. */
final class Numbers {

  private static final int CHUNK = 1 << 16;

  private Numbers() {}

  /**
   * The next so many.
   *
   * @param part of the file, for messages
   */
  static double[] read(String part, InputStream in, ElementType type, ByteOrder order, int count)
    throws IOException {
    double[] numbers = new double[count];
    byte[] chunk = new byte[(int) Math.min(CHUNK, (long) count * type.bytes())];
    int done = 0;
    while (done < count) {
      int bytes = (int) Math.min(chunk.length, (long) (count - done) * type.bytes());
      if (in.readNBytes(chunk, 0, bytes) < bytes) {
        throw new Unreadable(part, "it ends after %d of its %d numbers.".formatted(done, count));
      }
      ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, bytes).order(order);
      while (buffer.hasRemaining()) numbers[done++] = type.next(buffer);
    }
    return numbers;
  }

  /** Of what lies in memory with the first index fastest. */
  static List<Integer> strides(List<Integer> sizes) {
    List<Integer> strides = new ArrayList<>();
    int stride = 1;
    for (int size : sizes) {
      strides.add(stride);
      stride *= size;
    }
    return strides;
  }

  /**
   * What lies in memory with these strides, with the last index fastest.
   *
   * @param window from the first element on
   * @param strides in elements, none negative, all within the window
   */
  static double[] gathered(double[] window, Shape shape, List<Integer> strides) {
    double[] numbers = new double[(int) shape.elements()];
    int[] index = new int[shape.rank()];
    int at = 0;
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = window[at];
      for (int axis = index.length - 1; axis >= 0; axis--) {
        at += strides.get(axis);
        if (++index[axis] < shape.size(axis)) break;
        at -= strides.get(axis) * index[axis];
        index[axis] = 0;
      }
    }
    return numbers;
  }
}
