package symmetry.format;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The initializers of an ONNX model: of its graph only they are read, and of its nodes how the weights that
 * they take lie. Field numbers are those of onnx.proto (https://github.com/onnx/onnx).
 */
final class OnnxReader {

  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OPERATION = 4;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_WHOLE = 3;
  private static final int DIMS = 1;
  private static final int DATA_TYPE = 2;
  private static final int FLOAT_DATA = 4;
  private static final int NAME = 8;
  private static final int RAW_DATA = 9;
  private static final int DOUBLE_DATA = 10;
  private static final int DATA_LOCATION = 14;
  private static final int FIELD_SHIFT = 3;
  private static final int WIRE_MASK = 7;
  private static final int WIRE_BYTES = 2;

  /** Of the whole file. */
  private static final String GRAPH = "Graph";

  private final FileBytes file;
  private final CodedInputStream in;
  private final Contents contents = new Contents();
  private int graphs;

  private OnnxReader(FileBytes file) {
    this.file = file;
    in = CodedInputStream.newInstance(file.from(0), 1 << 12);
    in.setSizeLimit(Integer.MAX_VALUE);
  }

  static TensorFile read(FileBytes file) throws IOException {
    OnnxReader reader = new OnnxReader(file);
    try {
      reader.model();
    } catch (InvalidProtocolBufferException broken) {
      throw new Unreadable("The file", "it is none of the formats that are read, or not whole.");
    }
    if (reader.graphs != 1) {
      throw new Unreadable(
        "The file",
        "it is none of the formats that are read: safetensors, NPZ, NPY, PyTorch, Keras, ONNX."
      );
    }
    return new TensorFile(FileFormat.ONNX, reader.contents, file::close);
  }

  private void model() throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == bytes(MODEL_GRAPH)) {
        graphs++;
        within(this::graph);
      } else {
        skip(tag);
      }
    }
  }

  private void graph(int tag) throws IOException {
    if (tag == bytes(GRAPH_INITIALIZER)) tensor();
    else if (tag == bytes(GRAPH_NODE)) node();
    else skip(tag);
  }

  /** Gemm has transB = 1 where its B is out × in; B of MatMul is in × out. */
  private void node() throws IOException {
    List<String> inputs = new ArrayList<>();
    String[] operation = { "" };
    boolean[] transposed = { false };
    within(tag -> {
      switch (tag >>> FIELD_SHIFT) {
        case NODE_INPUT -> {
          String input = text(tag);
          if (inputs.size() < 2) inputs.add(input);
        }
        case NODE_OPERATION -> operation[0] = text(tag);
        case NODE_ATTRIBUTE -> transposed[0] |= isTransposedB(tag);
        default -> skip(tag);
      }
    });
    if (inputs.size() < 2) return;
    switch (operation[0]) {
      case "Conv" -> contents.layouts().put(inputs.get(1), WeightLayout.OUT_IN);
      case "MatMul" -> contents.layouts().put(inputs.get(1), WeightLayout.IN_OUT);
      case "Gemm" -> contents
        .layouts()
        .put(inputs.get(1), transposed[0] ? WeightLayout.OUT_IN : WeightLayout.IN_OUT);
      default -> {
        // Takes no weights of a layer.
      }
    }
  }

  private boolean isTransposedB(int attribute) throws IOException {
    if ((attribute & WIRE_MASK) != WIRE_BYTES) {
      skip(attribute);
      return false;
    }
    String[] name = { "" };
    int[] value = { 0 };
    within(tag -> {
      switch (tag >>> FIELD_SHIFT) {
        case ATTRIBUTE_NAME -> name[0] = text(tag);
        case ATTRIBUTE_WHOLE -> value[0] = varint(tag);
        default -> skip(tag);
      }
    });
    return name[0].equals("transB") && value[0] != 0;
  }

  private void tensor() throws IOException {
    List<Long> sizes = new ArrayList<>();
    String[] name = { "" };
    long[] place = { -1, 0 };
    int[] type = { 0 };
    boolean[] external = { false };
    within(tag -> {
      switch (tag >>> FIELD_SHIFT) {
        case DIMS -> dims(tag, sizes);
        case DATA_TYPE -> type[0] = varint(tag);
        case NAME -> name[0] = text(tag);
        case DATA_LOCATION -> external[0] = varint(tag) != 0;
        case RAW_DATA, FLOAT_DATA, DOUBLE_DATA -> {
          if ((tag & WIRE_MASK) != WIRE_BYTES) {
            skip(tag);
            return;
          }
          int length = in.readRawVarint32();
          place[0] = in.getTotalBytesRead();
          place[1] = length;
          in.skipRawBytes(length);
        }
        default -> skip(tag);
      }
    });
    add(name[0], type[0], sizes, place[0], place[1], external[0]);
  }

  private void add(
    String given,
    int dataType,
    List<Long> sizes,
    long at,
    long length,
    boolean external
  ) throws Unreadable {
    String name = given.isEmpty() ? "unnamed" : given;
    ElementType type = switch (dataType) {
      case 1 -> ElementType.FLOAT32;
      case 10 -> ElementType.FLOAT16;
      case 11 -> ElementType.FLOAT64;
      case 16 -> ElementType.BFLOAT16;
      default -> null;
    };
    Shape shape = Shape.of(name, sizes);
    if (type == null) {
      contents.skip(name, "not floating point");
    } else if (external) {
      contents.skip(name, "its numbers are in another file");
    } else if (at < 0 && shape.elements() > 0) {
      contents.skip(name, "its numbers are written one by one, which is not read");
    } else if (length != shape.elements() * type.bytes()) {
      throw new Unreadable(
        name,
        "%s takes %d bytes, and it has %d.".formatted(
          shape + " " + type.label(),
          shape.elements() * type.bytes(),
          length
        )
      );
    } else {
      int count = (int) shape.elements();
      contents.add(
        new Tensor(name, type, shape, () ->
          Numbers.read(name, file.from(at), type, ByteOrder.LITTLE_ENDIAN, count)
        )
      );
    }
  }

  private void dims(int tag, List<Long> sizes) throws IOException {
    if ((tag & WIRE_MASK) == WIRE_BYTES) {
      int limit = in.pushLimit(in.readRawVarint32());
      while (in.getBytesUntilLimit() > 0) addSize(sizes, in.readInt64());
      in.popLimit(limit);
    } else if ((tag & WIRE_MASK) == 0) {
      addSize(sizes, in.readInt64());
    } else {
      skip(tag);
    }
  }

  private static void addSize(List<Long> sizes, long size) throws Unreadable {
    if (sizes.size() >= Shape.MAX_RANK) {
      throw new Unreadable(GRAPH, "a tensor has more than %d axes.".formatted(Shape.MAX_RANK));
    }
    sizes.add(size);
  }

  private int varint(int tag) throws IOException {
    if ((tag & WIRE_MASK) == 0) return in.readRawVarint32();
    skip(tag);
    return 0;
  }

  private String text(int tag) throws IOException {
    if ((tag & WIRE_MASK) != WIRE_BYTES) {
      skip(tag);
      return "";
    }
    int length = in.readRawVarint32();
    if (length < 0 || length > 4096) throw new Unreadable(GRAPH, "a name is too long.");
    return new String(in.readRawBytes(length), StandardCharsets.UTF_8);
  }

  @FunctionalInterface
  private interface Field {
    void read(int tag) throws IOException;
  }

  /** A message within the message: each of its fields. */
  private void within(Field field) throws IOException {
    int limit = in.pushLimit(in.readRawVarint32());
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) field.read(tag);
    in.popLimit(limit);
  }

  private void skip(int tag) throws IOException {
    if (!in.skipField(tag)) throw new Unreadable(GRAPH, "a group ends that did not begin.");
  }

  private static int bytes(int field) {
    return (field << FIELD_SHIFT) | WIRE_BYTES;
  }
}
