package symmetry.format;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The few instructions of Python's pickle that rebuild a dictionary of tensors, as values. Nothing is ever
 * called: what a pickle would call is compared with a list of names, and any other name is refused.
 * https://github.com/python/cpython/blob/main/Lib/pickletools.py
 */
final class Pickle {

  /** What a pickle makes. */
  sealed interface Value {}

  record Text(String text) implements Value {}

  record Whole(long value) implements Value {}

  /** True, false, nothing, a number with a point: none of them tells us anything. */
  record Plain() implements Value {}

  /** A tuple or a list; grows while it is built. */
  record Items(List<Value> items) implements Value {}

  /** Grows while it is built. */
  record Dictionary(List<Entry> entries) implements Value {}

  record Entry(Value key, Value value) {}

  /** A name that may be called. */
  record Name(String name) implements Value {}

  /**
   * The bytes of a tensor.
   *
   * @param type the class of the storage
   * @param key name of its entry in the file
   */
  record Storage(String type, String key, long elements) implements Value {}

  /**
   * A view of a storage.
   *
   * @param offset and strides: in elements
   */
  record View(
    Storage storage,
    long offset,
    List<Long> sizes,
    List<Long> strides
  ) implements Value {}

  private record Mark() implements Value {}

  static final String STORAGE = "Storage";

  private static final String DICTIONARY = "collections.OrderedDict";
  private static final String TENSOR = "torch._utils._rebuild_tensor_v2";
  private static final String PARAMETER = "torch._utils._rebuild_parameter";

  private static final Set<String> NAMES = Set.of(
    DICTIONARY,
    TENSOR,
    PARAMETER,
    "torch.FloatStorage",
    "torch.DoubleStorage",
    "torch.HalfStorage",
    "torch.BFloat16Storage",
    "torch.LongStorage",
    "torch.IntStorage",
    "torch.ShortStorage",
    "torch.CharStorage",
    "torch.ByteStorage",
    "torch.BoolStorage"
  );

  /** Values on the stack, and remembered. */
  private static final int MAX_VALUES = 1_000_000;

  private static final int MAX_TEXT = 4096;
  private static final Plain PLAIN = new Plain();

  private final String part;
  private final DataInputStream in;
  private final List<Value> stack = new ArrayList<>();
  private final Map<Integer, Value> memo = new HashMap<>();
  private int made;

  private Pickle(String part, byte[] bytes) {
    this.part = part;
    in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** What it makes. */
  static Value read(String part, byte[] bytes) throws IOException {
    try {
      return new Pickle(part, bytes).run();
    } catch (EOFException end) {
      throw new Unreadable(part, "it ends in the middle.");
    }
  }

  private Value run() throws IOException {
    while (true) {
      int code = in.readUnsignedByte();
      if (code == '.') return pop();
      step(code);
    }
  }

  private void step(int code) throws IOException {
    switch (code) {
      case 0x80 -> in.readUnsignedByte();
      case 0x95 -> in.readLong();
      case '(' -> push(new Mark());
      case '}' -> push(new Dictionary(new ArrayList<>()));
      case ')', ']' -> push(new Items(new ArrayList<>()));
      case 't' -> push(new Items(toMark()));
      case 0x85 -> push(new Items(last(1)));
      case 0x86 -> push(new Items(last(2)));
      case 0x87 -> push(new Items(last(3)));
      case 'N', 0x88, 0x89 -> push(PLAIN);
      case 'G' -> {
        in.readDouble();
        push(PLAIN);
      }
      case 'K' -> push(new Whole(in.readUnsignedByte()));
      case 'M' -> push(new Whole(in.readUnsignedByte() | (in.readUnsignedByte() << Byte.SIZE)));
      case 'J' -> push(new Whole(fourBytes()));
      case 0x8a -> push(new Whole(longInteger()));
      case 'X' -> push(new Text(text(fourBytes())));
      case 0x8c -> push(new Text(text(in.readUnsignedByte())));
      case 'c' -> push(name(line() + "." + line()));
      case 0x93 -> {
        String called = textOf(pop());
        push(name(textOf(pop()) + "." + called));
      }
      case 'q' -> memo.put(in.readUnsignedByte(), top());
      case 'r' -> remember(fourBytes());
      case 0x94 -> remember(memo.size());
      case 'h' -> push(remembered(in.readUnsignedByte()));
      case 'j' -> push(remembered(fourBytes()));
      case 'Q' -> push(storage(pop()));
      case 'R' -> {
        Value arguments = pop();
        push(rebuilt(pop(), arguments));
      }
      case 's' -> {
        Value value = pop();
        Value key = pop();
        dictionary(top()).entries.add(new Entry(key, value));
      }
      case 'u' -> {
        List<Value> pairs = toMark();
        if (pairs.size() % 2 != 0) throw broken();
        List<Entry> entries = dictionary(top()).entries;
        for (int k = 0; k < pairs.size(); k += 2) {
          entries.add(new Entry(pairs.get(k), pairs.get(k + 1)));
        }
      }
      case 'a' -> {
        Value item = pop();
        items(top()).add(item);
      }
      case 'e' -> {
        List<Value> added = toMark();
        items(top()).addAll(added);
      }
      // The metadata of a state_dict: what versions its modules have. Of anything else it would be code.
      case 'b' -> {
        pop();
        dictionary(top());
      }
      default -> throw new Unreadable(
        part,
        "it has the instruction 0x%02x, and only those that rebuild tensors are followed here.".formatted(
          code
        )
      );
    }
  }

  private Name name(String name) throws Unreadable {
    if (NAMES.contains(name)) return new Name(name);
    throw new Unreadable(
      part,
      "it would call %s, and nothing is called here. Save the weights alone: torch.save(model.state_dict(), …).".formatted(
        Names.shown(name)
      )
    );
  }

  private Storage storage(Value id) throws Unreadable {
    if (
      id instanceof Items(List<Value> parts) &&
      parts.size() >= 5 &&
      parts.get(0) instanceof Text(String what) &&
      what.equals("storage") &&
      parts.get(1) instanceof Name(String type) &&
      type.endsWith(STORAGE) &&
      parts.get(2) instanceof Text(String key) &&
      parts.get(4) instanceof Whole(long elements)
    ) {
      return new Storage(type, key, elements);
    }
    throw broken();
  }

  private Value rebuilt(Value called, Value arguments) throws Unreadable {
    if (
      !(called instanceof Name(String name)) || !(arguments instanceof Items(List<Value> given))
    ) {
      throw broken();
    }
    if (name.equals(DICTIONARY)) {
      if (given.isEmpty()) return new Dictionary(new ArrayList<>());
    } else if (name.equals(PARAMETER)) {
      if (!given.isEmpty() && given.getFirst() instanceof View view) return view;
    } else if (
      name.equals(TENSOR) &&
      given.size() >= 4 &&
      given.get(0) instanceof Storage storage &&
      given.get(1) instanceof Whole(long offset) &&
      given.get(2) instanceof Items(List<Value> sizes) &&
      given.get(3) instanceof Items(List<Value> strides)
    ) {
      return new View(storage, offset, whole(sizes), whole(strides));
    }
    throw broken();
  }

  private List<Long> whole(List<Value> values) throws Unreadable {
    if (values.size() > Shape.MAX_RANK) {
      throw new Unreadable(part, "a tensor has more than %d axes.".formatted(Shape.MAX_RANK));
    }
    List<Long> numbers = new ArrayList<>();
    for (Value value : values) {
      if (!(value instanceof Whole(long number))) throw broken();
      numbers.add(number);
    }
    return numbers;
  }

  private void push(Value value) throws Unreadable {
    if (++made > MAX_VALUES) {
      throw new Unreadable(part, "it makes more than %d values.".formatted(MAX_VALUES));
    }
    stack.add(value);
  }

  private Value pop() throws Unreadable {
    Value value = top();
    stack.removeLast();
    return value;
  }

  private Value top() throws Unreadable {
    if (stack.isEmpty() || stack.getLast() instanceof Mark) throw broken();
    return stack.getLast();
  }

  private List<Value> last(int count) throws Unreadable {
    List<Value> values = new ArrayList<>();
    for (int k = 0; k < count; k++) values.addFirst(pop());
    return values;
  }

  private List<Value> toMark() throws Unreadable {
    List<Value> values = new ArrayList<>();
    while (!stack.isEmpty() && !(stack.getLast() instanceof Mark)) values.add(stack.removeLast());
    if (stack.isEmpty()) throw broken();
    stack.removeLast();
    return new ArrayList<>(values.reversed());
  }

  private Dictionary dictionary(Value value) throws Unreadable {
    if (value instanceof Dictionary dictionary) return dictionary;
    throw broken();
  }

  private List<Value> items(Value value) throws Unreadable {
    if (value instanceof Items(List<Value> items)) return items;
    throw broken();
  }

  private String textOf(Value value) throws Unreadable {
    if (value instanceof Text(String text)) return text;
    throw broken();
  }

  private void remember(int index) throws Unreadable {
    if (memo.size() > MAX_VALUES) throw broken();
    memo.put(index, top());
  }

  private Value remembered(int index) throws Unreadable {
    Value value = memo.get(index);
    if (value == null) throw broken();
    return value;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
      if (line.length() >= MAX_TEXT) throw broken();
      line.append((char) c);
    }
    return line.toString();
  }

  private String text(int bytes) throws IOException {
    if (bytes < 0 || bytes > MAX_TEXT) {
      throw new Unreadable(part, "a name in it has more than %d bytes.".formatted(MAX_TEXT));
    }
    byte[] text = new byte[bytes];
    in.readFully(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private int fourBytes() throws IOException {
    return Integer.reverseBytes(in.readInt());
  }

  /** Little-endian, two's complement. */
  private long longInteger() throws IOException {
    int bytes = in.readUnsignedByte();
    if (bytes > Long.BYTES) throw broken();
    long value = 0;
    for (int k = 0; k < bytes; k++) value |= (long) in.readUnsignedByte() << (k * Byte.SIZE);
    int unused = Long.SIZE - bytes * Byte.SIZE;
    return bytes == 0 ? 0 : (value << unused) >> unused;
  }

  private Unreadable broken() {
    return new Unreadable(part, "it does not rebuild a dictionary of tensors.");
  }
}
