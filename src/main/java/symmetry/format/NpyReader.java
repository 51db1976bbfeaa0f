package symmetry.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NumPy's .npy: a magic string, a version, a header that is a Python literal, then the numbers.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
final class NpyReader {

  private static final byte[] MAGIC = FileMarks.npy();

  /** NumPy itself trusts no longer one. */
  private static final int MAX_HEADER = 10_000;

  private static final Pattern DESCR = Pattern.compile("'descr':\\s*'([^']{1,20})'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
  private static final Pattern FLOATS = Pattern.compile("[<>=]f\\d");
  private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([^)]{0,400})\\)");

  /**
   * What the header says.
   *
   * @param bytes how many it takes with all before it
   * @param type none if its numbers are not floating point
   * @param isFortran whether the first index is the fastest
   */
  record Header(
    int bytes,
    String descr,
    Optional<ElementType> type,
    ByteOrder order,
    Shape shape,
    boolean isFortran
  ) {
    /** Refuses an array that is larger than what holds it. */
    void requireRoom(String name, String holder, long size) throws Unreadable {
      long present = size - bytes;
      long needed = type.map(t -> shape.elements() * t.bytes()).orElse(0L);
      if (needed > present) {
        throw new Unreadable(
          name,
          "%s takes %d bytes, and %s has %d.".formatted(shape, needed, holder, present)
        );
      }
    }

    /** The numbers that follow. */
    double[] numbers(String name, InputStream in) throws IOException {
      int count = (int) shape.elements();
      double[] numbers = Numbers.read(name, in, type.orElseThrow(), order, count);
      return isFortran && shape.rank() > 1
        ? Numbers.gathered(numbers, shape, Numbers.strides(shape.sizes()))
        : numbers;
    }
  }

  private NpyReader() {}

  static boolean begins(byte[] first) {
    return (
      first.length >= MAGIC.length && Arrays.equals(first, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
    );
  }

  static TensorFile read(FileBytes file) throws IOException {
    String name = "array";
    Header header = header(name, file.from(0));
    Contents contents = new Contents();
    header.requireRoom(name, "the file", file.size());
    add(contents, name, header, () -> {
      try (InputStream in = file.from(header.bytes)) {
        return header.numbers(name, in);
      }
    });
    return new TensorFile(FileFormat.NPY, contents, file::close);
  }

  static void add(Contents contents, String name, Header header, Tensor.Elements elements)
    throws Unreadable {
    if (header.type.isPresent()) {
      contents.add(new Tensor(name, header.type.get(), header.shape, elements));
    } else {
      contents.skip(
        name,
        header.descr.contains("O")
          ? "Python objects, which are never opened"
          : Names.shown(header.descr) + ", not floating point"
      );
    }
  }

  static Header header(String name, InputStream in) throws IOException {
    byte[] start = in.readNBytes(MAGIC.length + 2);
    if (start.length < MAGIC.length + 2 || !begins(start)) {
      throw new Unreadable(name, "it does not begin as .npy files do.");
    }
    int version = start[MAGIC.length];
    int width = version == 1 ? Short.BYTES : Integer.BYTES;
    byte[] size = in.readNBytes(width);
    if (version < 1 || version > 3 || size.length < width) {
      throw new Unreadable(name, "version %d of .npy is not known.".formatted(version));
    }
    ByteBuffer length = ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN);
    long bytes =
      width == Short.BYTES
        ? Short.toUnsignedInt(length.getShort())
        : Integer.toUnsignedLong(length.getInt());
    if (bytes > MAX_HEADER) {
      throw new Unreadable(
        name,
        "its header has %d bytes, at most %d are read.".formatted(bytes, MAX_HEADER)
      );
    }
    byte[] text = in.readNBytes((int) bytes);
    if (text.length < bytes) throw new Unreadable(name, "its header is longer than the file.");
    String literal = new String(text, StandardCharsets.UTF_8);
    Matcher order = found(ORDER, literal, name, "fortran_order");
    Matcher shape = found(SHAPE, literal, name, "shape");
    Matcher descr = DESCR.matcher(literal);
    String type = descr.find() ? descr.group(1) : "a record";
    boolean isBigEndian = type.startsWith(">");
    return new Header(
      start.length + width + text.length,
      type,
      type(type),
      isBigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
      Shape.of(name, sizes(name, shape.group(1))),
      order.group(1).equals("True")
    );
  }

  private static Matcher found(Pattern pattern, String literal, String name, String key)
    throws Unreadable {
    Matcher matcher = pattern.matcher(literal);
    if (!matcher.find()) throw new Unreadable(name, "its header has no %s.".formatted(key));
    return matcher;
  }

  private static Optional<ElementType> type(String descr) {
    if (!FLOATS.matcher(descr).matches()) return Optional.empty();
    return Arrays.stream(ElementType.values())
      .filter(type -> type.npy().equals(descr.substring(1)))
      .findFirst();
  }

  private static List<Long> sizes(String name, String tuple) throws Unreadable {
    List<Long> sizes = new ArrayList<>();
    for (String size : tuple.split(",")) {
      String digits = size.strip().replaceFirst("L$", "");
      if (digits.isEmpty()) continue;
      if (!digits.matches("-?\\d{1,18}")) {
        throw new Unreadable(name, "its shape (%s) is not one.".formatted(Names.shown(tuple)));
      }
      sizes.add(Long.parseLong(digits));
    }
    return sizes;
  }
}
