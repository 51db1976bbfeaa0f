package symmetry.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that can be asked of the API.
 *
 * @param method in lower case
 * @param path as a template: {@code /api/studies/{id}}
 * @param answer of what was rightly asked
 * @param refusals statuses of problem documents, with when they come, in ascending order
 * @param example an address that works, {@code {id}} being that of a study, {@code {first}} the bytes of the first of two files
 */
record Operation(
  String method,
  String path,
  String summary,
  Asked query,
  Sent body,
  Told answer,
  Map<Integer, String> refusals,
  String example
) {
  Operation {
    refusals = Collections.unmodifiableMap(new TreeMap<>(refusals));
  }

  /**
   * What stands behind the path.
   *
   * @param takesLink whether it has the fields of a link besides its own
   */
  record Asked(boolean takesLink, List<QueryField> fields) {
    static final Asked NONE = new Asked(false, List.of());
  }

  /**
   * A field of its query, besides those of a link.
   *
   * @param tokens all values, if they can be listed
   */
  record QueryField(String name, String words, List<String> tokens, boolean required) {
    static QueryField of(String name, String words, String... tokens) {
      return new QueryField(name, words, List.of(tokens), false);
    }

    static QueryField required(String name, String words) {
      return new QueryField(name, words, List.of(), true);
    }
  }

  /**
   * What is sent.
   *
   * @param types media types that it may have; none where nothing is sent
   * @param example in JSON; empty for a file of bytes
   */
  record Sent(List<String> types, String example) {
    static final Sent NONE = new Sent(List.of(), "");
    static final Sent FILE = new Sent(List.of("application/octet-stream"), "");
  }

  /**
   * What comes back.
   *
   * @param types media types, with the records they are written from; {@link Object} for bytes and for what depends
   *     on what was asked
   */
  record Told(int status, Map<String, Class<?>> types) {}

  /** Nothing but its path is needed, which is its own example, and it is never refused. */
  static Operation get(String path, String summary, Map<String, Class<?>> answers) {
    return of("get", path, summary, new Told(200, answers));
  }

  static Operation of(String method, String path, String summary, Told answer) {
    return new Operation(method, path, summary, Asked.NONE, Sent.NONE, answer, Map.of(), path);
  }

  /** The same with these fields in its query, and those of a link. */
  Operation ofLink(List<QueryField> fields) {
    return with(new Asked(true, fields));
  }

  /** The same with these fields in its query. */
  Operation asked(List<QueryField> fields) {
    return with(new Asked(false, fields));
  }

  private Operation with(Asked asked) {
    return new Operation(method, path, summary, asked, body, answer, refusals, example);
  }

  /** The same with a body. */
  Operation sent(Sent sent) {
    return new Operation(method, path, summary, query, sent, answer, refusals, example);
  }

  /** The same, which may be refused. */
  Operation refused(int status, String when) {
    Map<Integer, String> more = new TreeMap<>(refusals);
    more.put(status, when);
    return new Operation(method, path, summary, query, body, answer, more, example);
  }

  /** The same with another example. */
  Operation such(String address) {
    return new Operation(method, path, summary, query, body, answer, refusals, address);
  }
}
