package symmetry.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Safetensors: 8 bytes with the length of the header, the header (JSON: of each tensor dtype, shape and the
 * bytes it takes), then the tensors, row by row, without gaps or overlaps.
 * https://huggingface.co/docs/safetensors
 */
final class SafetensorsReader {

  private static final Map<String, ElementType> TYPES = Arrays.stream(ElementType.values()).collect(
    Collectors.toMap(ElementType::safetensors, type -> type)
  );

  static final int PREFIX = Long.BYTES;

  private static final String HEADER = "Header";

  /** Room for {@link TensorFile#MAX_TENSORS} with long names. */
  private static final long MAX_HEADER = 8_000_000;

  /** Of one tensor, as the header has it. */
  private record Entry(String name, String dtype, Shape shape, long begin, long end) {}

  private SafetensorsReader() {}

  /** Whether a file begins as one of them does. */
  static boolean begins(byte[] first) {
    return first.length > PREFIX && first[PREFIX] == '{' && first[PREFIX - 1] == 0;
  }

  static TensorFile read(FileBytes file) throws IOException {
    byte[] header = header(file);
    long data = file.size() - PREFIX - header.length;
    List<Entry> entries;
    try {
      entries = entries(header, data);
    } catch (JacksonException broken) {
      throw new Unreadable(HEADER, "it is not the JSON that safetensors files have.");
    }
    refuseOverlaps(entries);
    Contents contents = new Contents();
    for (Entry entry : entries) {
      ElementType type = TYPES.get(entry.dtype);
      if (type == null) {
        contents.skip(entry.name, Names.shown(entry.dtype) + ", not floating point");
        continue;
      }
      if (entry.end - entry.begin != entry.shape.elements() * type.bytes()) {
        throw new Unreadable(
          entry.name,
          "%s takes %d bytes, and data_offsets gives it %d.".formatted(
            entry.shape + " " + type.label(),
            entry.shape.elements() * type.bytes(),
            entry.end - entry.begin
          )
        );
      }
      long at = PREFIX + header.length + entry.begin;
      int count = (int) entry.shape.elements();
      contents.add(
        new Tensor(entry.name, type, entry.shape, () ->
          Numbers.read(entry.name, file.from(at), type, ByteOrder.LITTLE_ENDIAN, count)
        )
      );
    }
    return new TensorFile(FileFormat.SAFETENSORS, contents.inNaturalOrder(), file::close);
  }

  private static byte[] header(FileBytes file) throws IOException {
    InputStream in = file.from(0);
    byte[] prefix = in.readNBytes(PREFIX);
    if (prefix.length < PREFIX) throw new Unreadable(HEADER, "the file ends before it.");
    long length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getLong();
    long left = file.size() - PREFIX;
    if (length < 2 || length > left) {
      throw new Unreadable(
        HEADER,
        "it says that it has %s bytes, and the file has %d after its first 8.".formatted(
          Long.toUnsignedString(length),
          left
        )
      );
    }
    if (length > MAX_HEADER) {
      throw new Unreadable(
        HEADER,
        "it has %d bytes, at most %d are read.".formatted(length, MAX_HEADER)
      );
    }
    return in.readNBytes((int) length);
  }

  private static List<Entry> entries(byte[] header, long data) throws Unreadable {
    List<Entry> entries = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), header)) {
      expect(json.nextToken(), JsonToken.START_OBJECT, HEADER);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        expect(json.nextToken(), JsonToken.START_OBJECT, name);
        if (name.equals(FileMarks.SAFETENSORS_METADATA)) json.skipChildren();
        else entries.add(entry(json, name, data));
        if (entries.size() > TensorFile.MAX_TENSORS) {
          throw new Unreadable(
            HEADER,
            "it has more than %d tensors.".formatted(TensorFile.MAX_TENSORS)
          );
        }
      }
      expect(json.currentToken(), JsonToken.END_OBJECT, HEADER);
    }
    return entries;
  }

  private static Entry entry(JsonParser json, String name, long data) throws Unreadable {
    String dtype = "";
    List<Long> shape = List.of();
    List<Long> offsets = List.of();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      switch (field) {
        case "dtype" -> {
          expect(value, JsonToken.VALUE_STRING, name);
          dtype = json.getString();
        }
        case "shape" -> shape = whole(json, value, name);
        case "data_offsets" -> offsets = whole(json, value, name);
        default -> json.skipChildren();
      }
    }
    if (offsets.size() != 2) throw new Unreadable(name, "data_offsets must be two numbers.");
    long begin = offsets.getFirst();
    long end = offsets.getLast();
    if (begin < 0 || end < begin || end > data) {
      throw new Unreadable(
        name,
        "data_offsets [%d, %d] are not within the %d bytes after the header.".formatted(
          begin,
          end,
          data
        )
      );
    }
    return new Entry(name, dtype, Shape.of(name, shape), begin, end);
  }

  private static List<Long> whole(JsonParser json, @Nullable JsonToken first, String name)
    throws Unreadable {
    expect(first, JsonToken.START_ARRAY, name);
    List<Long> numbers = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json.currentToken(), JsonToken.VALUE_NUMBER_INT, name);
      numbers.add(json.getLongValue());
      if (numbers.size() > Shape.MAX_RANK) {
        throw new Unreadable(name, "a list of more than %d numbers.".formatted(Shape.MAX_RANK));
      }
    }
    return numbers;
  }

  private static void expect(@Nullable JsonToken found, JsonToken expected, String part)
    throws Unreadable {
    if (found != expected) {
      throw new Unreadable(part, "the header has something else here than safetensors files have.");
    }
  }

  private static void refuseOverlaps(List<Entry> entries) throws Unreadable {
    List<Entry> byPlace = entries.stream().sorted(Comparator.comparingLong(Entry::begin)).toList();
    long end = 0;
    for (Entry entry : byPlace) {
      if (entry.begin < end && entry.end > entry.begin) {
        throw new Unreadable(entry.name, "its bytes overlap with those of another tensor.");
      }
      end = Math.max(end, entry.end);
    }
  }
}
