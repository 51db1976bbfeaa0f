package symmetry.format;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.datatype.FloatingPoint;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.ZipEntry;

/**
 * HDF5 as Keras writes it: {@code .h5} of Keras 2, {@code model.weights.h5} within a {@code .keras} file of
 * Keras 3. Every data set of floating-point numbers is a tensor, called by its path.
 */
final class HdfReader {

  static final byte[] MAGIC = { (byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n' };

  /** Within a .keras file. */
  static final String WEIGHTS = "model.weights.h5";

  private static final int MAX_DEPTH = 16;

  private final Contents contents = new Contents();
  private final long size;
  private int visited;

  private HdfReader(long size) {
    this.size = size;
  }

  static boolean begins(byte[] first) {
    return Arrays.mismatch(first, MAGIC) >= MAGIC.length;
  }

  /** The weights within a .keras file are unpacked beside it, and deleted with it. */
  static TensorFile read(Archive archive, ZipEntry weights, Path beside) throws IOException {
    if (weights.getSize() > TensorFile.MAX_BYTES) {
      throw new Unreadable(
        WEIGHTS,
        "unpacked it has %d bytes, at most %d are read.".formatted(
          weights.getSize(),
          TensorFile.MAX_BYTES
        )
      );
    }
    Path unpacked = Files.createTempFile(beside.toAbsolutePath().getParent(), "weights", ".h5");
    try {
      try (InputStream in = archive.open(weights); archive) {
        try (var out = Files.newOutputStream(unpacked)) {
          in.transferTo(out);
        }
      }
      return read(unpacked, FileFormat.KERAS, () -> Files.deleteIfExists(unpacked));
    } catch (IOException | RuntimeException | Error refused) {
      Files.deleteIfExists(unpacked);
      throw refused;
    }
  }

  static TensorFile read(Path path) throws IOException {
    return read(path, FileFormat.HDF5, () -> {});
  }

  /**
   * @param after what follows when it is closed
   */
  private static TensorFile read(Path path, FileFormat format, TensorFile.Closing after)
    throws IOException {
    Arena mapped = Arena.ofShared();
    HdfReader reader = new HdfReader(Files.size(path));
    try {
      // Mapped: of a file as such the library takes memory for what the file claims, before it looks.
      guarded("The HDF5 file", () -> {
        reader.add("", HdfFile.fromByteBuffer(map(path, mapped)), 0);
        return reader;
      });
    } catch (IOException | RuntimeException | Error refused) {
      mapped.close();
      throw refused;
    }
    boolean isKeras =
      format == FileFormat.KERAS ||
      reader.contents
        .tensors()
        .stream()
        .anyMatch(t -> t.name().matches(".*/vars/\\d+|.*/kernel:\\d+"));
    return new TensorFile(
      isKeras ? FileFormat.KERAS : FileFormat.HDF5,
      reader.contents.inNaturalOrder(),
      () -> {
        mapped.close();
        after.close();
      }
    );
  }

  private static ByteBuffer map(Path path, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
    }
  }

  private void add(String path, Group group, int depth) throws Unreadable {
    if (depth > MAX_DEPTH) throw new Unreadable(path, "its groups are too deep.");
    for (Node node : group.getChildren().values()) {
      if (++visited > TensorFile.MAX_TENSORS) throw new Unreadable(path, "it has too many groups.");
      String name = path.isEmpty() ? node.getName() : path + "/" + node.getName();
      // A link may lead round in a circle, or to another file.
      if (node.isLink()) contents.skip(name, "a link");
      else if (node instanceof Group inner) add(name, inner, depth + 1);
      else if (node instanceof Dataset data) add(name, data);
    }
  }

  private void add(String name, Dataset data) throws Unreadable {
    if (
      data.isEmpty() || data.isCompound() || !(data.getDataType() instanceof FloatingPoint type)
    ) {
      contents.skip(name, "not floating point");
      return;
    }
    ElementType element = switch (type.getSize()) {
      case 2 -> ElementType.FLOAT16;
      case 4 -> ElementType.FLOAT32;
      case 8 -> ElementType.FLOAT64;
      default -> throw new Unreadable(
        name,
        "floating point of %d bytes is not read.".formatted(type.getSize())
      );
    };
    Shape shape = Shape.of(name, Arrays.stream(data.getDimensionsAsLong()).boxed().toList());
    if (shape.elements() * element.bytes() > Archive.MOST_PACKED * size) {
      throw new Unreadable(name, "%s is more than the file can hold.".formatted(shape));
    }
    contents.add(
      new Tensor(name, element, shape, () -> guarded(name, () -> numbers(name, data, shape)))
    );
  }

  private static double[] numbers(String name, Dataset data, Shape shape) throws Unreadable {
    Object flat = data.getDataFlat();
    double[] numbers = switch (flat) {
      case double[] doubles -> doubles;
      case float[] floats -> {
        double[] wide = new double[floats.length];
        for (int k = 0; k < wide.length; k++) wide[k] = floats[k];
        yield wide;
      }
      case Number one -> new double[] { one.doubleValue() };
      default -> throw new Unreadable(name, "not floating point.");
    };
    if (numbers.length != shape.elements()) {
      throw new Unreadable(
        name,
        "%s numbers where its shape has %s.".formatted(numbers.length, shape)
      );
    }
    return numbers;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T get() throws IOException;
  }

  /** The library says in many ways that a file is broken; what it does not say, memory does. */
  private static <T> T guarded(String part, Reading<T> reading) throws IOException {
    try {
      return reading.get();
    } catch (
      HdfException
      | BufferUnderflowException
      | IndexOutOfBoundsException
      | IllegalArgumentException
      | IllegalStateException
      | ArithmeticException
      | NegativeArraySizeException
      | ClassCastException
      | NullPointerException
      | UnsupportedOperationException
      | StackOverflowError broken
    ) {
      throw new Unreadable(part, "it is not a whole HDF5 file, or has what is not read.");
    }
  }
}
