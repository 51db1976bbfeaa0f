package symmetry.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;

/**
 * PyTorch's zip file (since 1.6): {@code data.pkl} says which tensors there are, each storage is an entry of
 * its own. The pickle is read by {@link Pickle}, which runs nothing.
 */
final class TorchReader {

  private static final String PICKLE = "data.pkl";
  private static final long MAX_PICKLE = 16_000_000;

  /** Dictionaries within dictionaries, as checkpoints have them. */
  private static final int MAX_DEPTH = 8;

  private static final Map<String, ElementType> TYPES = Map.of(
    "torch.HalfStorage",
    ElementType.FLOAT16,
    "torch.BFloat16Storage",
    ElementType.BFLOAT16,
    "torch.FloatStorage",
    ElementType.FLOAT32,
    "torch.DoubleStorage",
    ElementType.FLOAT64
  );

  private final Archive archive;
  private final String folder;
  private final ByteOrder order;
  private final Contents contents = new Contents();
  private int visited;

  private TorchReader(Archive archive, String folder) throws IOException {
    this.archive = archive;
    this.folder = folder;
    Optional<ZipEntry> byteOrder = archive.find(folder + "byteorder");
    boolean big = byteOrder.isPresent() && text(byteOrder.get()).equals("big");
    order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  static Optional<? extends ZipEntry> pickle(Archive archive) {
    return archive
      .entries()
      .stream()
      .filter(e -> e.getName().equals(PICKLE) || e.getName().endsWith("/" + PICKLE))
      .findFirst();
  }

  static TensorFile read(Archive archive, ZipEntry pickle) throws IOException {
    if (pickle.getSize() > MAX_PICKLE) {
      throw new Unreadable(
        PICKLE,
        "it has %d bytes, at most %d are read.".formatted(pickle.getSize(), MAX_PICKLE)
      );
    }
    byte[] bytes;
    try (InputStream in = archive.open(pickle)) {
      bytes = in.readNBytes((int) pickle.getSize());
    }
    String name = pickle.getName();
    TorchReader reader = new TorchReader(
      archive,
      name.substring(0, name.length() - PICKLE.length())
    );
    reader.add("", Pickle.read(PICKLE, bytes), 0);
    return new TensorFile(FileFormat.PYTORCH, reader.contents, archive::close);
  }

  private void add(String name, Pickle.Value value, int depth) throws IOException {
    if (++visited > 10 * TensorFile.MAX_TENSORS || depth > MAX_DEPTH) {
      throw new Unreadable(PICKLE, "its dictionaries are too many or too deep.");
    }
    switch (value) {
      case Pickle.Dictionary(List<Pickle.Entry> entries) -> {
        for (Pickle.Entry entry : entries) {
          Optional<String> key = switch (entry.key()) {
            case Pickle.Text(String text) -> Optional.of(text);
            case Pickle.Whole(long number) -> Optional.of(Long.toString(number));
            default -> Optional.empty();
          };
          if (key.isEmpty()) continue;
          add(name.isEmpty() ? key.get() : name + "." + key.get(), entry.value(), depth + 1);
        }
      }
      case Pickle.View view -> add(name.isEmpty() ? "tensor" : name, view);
      default -> {
        // Epochs, names, options: no weights.
      }
    }
  }

  private void add(String name, Pickle.View view) throws IOException {
    ElementType type = TYPES.get(view.storage().type());
    if (type == null) {
      String kind = view
        .storage()
        .type()
        .replaceAll("torch\\.|" + Pickle.STORAGE, "");
      contents.skip(name, kind + ", not floating point");
      return;
    }
    Shape shape = Shape.of(name, view.sizes());
    List<Integer> strides = strides(name, shape, view.strides());
    long window = shape.elements() == 0 ? 0 : 1;
    for (int axis = 0; axis < shape.rank() && window > 0; axis++) {
      window += (long) (shape.size(axis) - 1) * strides.get(axis);
    }
    ZipEntry entry = archive
      .find(folder + "data/" + view.storage().key())
      .orElseThrow(() -> new Unreadable(name, "the file has no storage for it."));
    long present = entry.getSize() / type.bytes();
    if (view.offset() < 0 || window > present || view.offset() > present - window) {
      throw new Unreadable(
        name,
        "it reaches from element %d over %d, and its storage has %d.".formatted(
          view.offset(),
          window,
          present
        )
      );
    }
    long count = window;
    contents.add(
      new Tensor(name, type, shape, () -> numbers(name, entry, type, view, shape, strides, count))
    );
  }

  private double[] numbers(
    String name,
    ZipEntry entry,
    ElementType type,
    Pickle.View view,
    Shape shape,
    List<Integer> strides,
    long window
  ) throws IOException {
    if (window > Tensor.MAX_READ) {
      throw new Unreadable(name, "its elements lie too far apart in its storage.");
    }
    try (InputStream in = archive.open(entry)) {
      in.skipNBytes(view.offset() * type.bytes());
      double[] numbers = Numbers.read(name, in, type, order, (int) window);
      boolean inOrder =
        window == shape.elements() &&
        strides.equals(Numbers.strides(shape.sizes().reversed()).reversed());
      return inOrder ? numbers : Numbers.gathered(numbers, shape, strides);
    }
  }

  private static List<Integer> strides(String name, Shape shape, List<Long> strides)
    throws Unreadable {
    if (strides.size() != shape.rank()) {
      throw new Unreadable(name, "it has %d strides for %s.".formatted(strides.size(), shape));
    }
    List<Integer> whole = new ArrayList<>();
    for (long stride : strides) {
      if (stride < 0 || stride > Integer.MAX_VALUE) {
        throw new Unreadable(name, "a stride of %d cannot be.".formatted(stride));
      }
      whole.add((int) stride);
    }
    return whole;
  }

  private String text(ZipEntry entry) throws IOException {
    try (InputStream in = archive.open(entry)) {
      return new String(in.readNBytes(16), StandardCharsets.US_ASCII).strip();
    }
  }
}
