package symmetry.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers in a shape, row by row, under a name. The arrays inside are not to be changed. */
public sealed interface NamedArray {
  String name();

  /** How long each dimension is. */
  List<Integer> shape();

  /** Numbers of 64 bits. */
  record Doubles(String name, List<Integer> shape, double[] values) implements NamedArray {}

  /** Indices. */
  record Ints(String name, List<Integer> shape, int[] values) implements NamedArray {}

  /** Numbers from 0 to 255. */
  record Bytes(String name, List<Integer> shape, byte[] values) implements NamedArray {}

  static NamedArray of(String name, double[] values, int... shape) {
    return new Doubles(name, dimensions(shape, values.length), values);
  }

  static NamedArray of(String name, int[] values, int... shape) {
    return new Ints(name, dimensions(shape, values.length), values);
  }

  static NamedArray of(String name, byte[] values, int... shape) {
    return new Bytes(name, dimensions(shape, values.length), values);
  }

  /** Bytes of all its numbers. */
  default long size() {
    return switch (this) {
      case Doubles d -> (long) Double.BYTES * d.values.length;
      case Ints i -> (long) Integer.BYTES * i.values.length;
      case Bytes b -> b.values.length;
    };
  }

  /** The bits of all numbers, the lowest byte of each first. */
  default byte[] littleEndian() {
    ByteBuffer bytes = ByteBuffer.allocate((int) size()).order(ByteOrder.LITTLE_ENDIAN);
    switch (this) {
      case Doubles d -> bytes.asDoubleBuffer().put(d.values);
      case Ints i -> bytes.asIntBuffer().put(i.values);
      case Bytes b -> bytes.put(b.values);
    }
    return bytes.array();
  }

  /** Lists in lists, one level for each dimension, as JSON has them. */
  default Object nested() {
    return nested(0, 0);
  }

  private Object nested(int dimension, int from) {
    int length = shape().get(dimension);
    if (dimension == shape().size() - 1) return row(from, from + length);
    int stride = 1;
    for (int further : shape().subList(dimension + 1, shape().size())) stride *= further;
    List<Object> rows = new ArrayList<>();
    for (int k = 0; k < length; k++) rows.add(nested(dimension + 1, from + k * stride));
    return rows;
  }

  private Object row(int from, int to) {
    return switch (this) {
      case Doubles d -> Arrays.copyOfRange(d.values, from, to);
      case Ints i -> Arrays.copyOfRange(i.values, from, to);
      case Bytes b -> {
        int[] row = new int[to - from];
        for (int k = from; k < to; k++) row[k - from] = b.values[k];
        yield row;
      }
    };
  }

  private static List<Integer> dimensions(int[] shape, int length) {
    if (shape.length == 0) return List.of(length);
    if (
      Arrays.stream(shape)
        .asLongStream()
        .reduce(1, (a, b) -> a * b) != length
    ) {
      throw new IllegalArgumentException(length + " numbers in " + Arrays.toString(shape));
    }
    return Arrays.stream(shape).boxed().toList();
  }
}
