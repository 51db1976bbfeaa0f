package symmetry.ui.push;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was sent to a page that it has not said to have seen. Messages are numbered upwards, perhaps with
 * gaps. A page that says nothing for long has the oldest forgotten.
 */
final class Unseen implements Serializable {

  /** Characters kept, many times what a page leaves unseen while its network is well. */
  static final int MOST = 256 * 1024;

  private record Message(int number, String text) implements Serializable {}

  private final ArrayDeque<Message> kept = new ArrayDeque<>();
  private int size;
  private int forgotten = Integer.MIN_VALUE;

  void add(int number, String text) {
    kept.add(new Message(number, text));
    size += text.length();
    while (size > MOST) forgotten = drop();
  }

  /** The page has seen this one, and with it all before. */
  void see(int number) {
    Deque<Message> oldestFirst = kept;
    while (!oldestFirst.isEmpty() && oldestFirst.peek().number() <= number) drop();
  }

  /** Whether a page that has seen this one last can be told all that followed. */
  boolean leadsOnFrom(int number) {
    return number >= forgotten;
  }

  /** In the order they were sent. */
  List<String> texts() {
    return kept.stream().map(Message::text).toList();
  }

  private int drop() {
    Message oldest = kept.remove();
    size -= oldest.text().length();
    return oldest.number();
  }
}
