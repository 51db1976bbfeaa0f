package symmetry.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import symmetry.data.BuiltIn;

/** The fields that the links of experiments have: those that their reader asks for, with any data. */
public final class LinkGrammar {

  private static final String BY_DATA = "by data";

  private LinkGrammar() {}

  /**
   * All fields, in the order of reading; of those that a layer may have for itself, such as {@code act2}, that of
   * all layers.
   */
  public static List<LinkField> fields() {
    Map<String, LinkField> fields = new LinkedHashMap<>();
    for (BuiltIn source : BuiltIn.values()) {
      record(Map.of("data", List.of(Kind.token(source))), fields);
    }
    for (String own : SourceFields.EXAMPLES) record(QueryText.fields(own), fields);
    return fields
      .values()
      .stream()
      .filter(field -> !field.key().matches(".*[a-z][1-9]$") || isWhole(field.key()))
      .toList();
  }

  private static void record(Map<String, List<String>> query, Map<String, LinkField> fields) {
    LinkReader reader = new LinkReader(query, field ->
      fields.merge(field.key(), field, LinkGrammar::of)
    );
    Link.parse(reader, Tables.NONE);
  }

  /** Keys that end in a number and yet are of the whole experiment. */
  private static boolean isWhole(String key) {
    return key.equals("l1") || key.equals("l2");
  }

  /** What is known of one field with two kinds of data. */
  private static LinkField of(LinkField one, LinkField other) {
    List<String> tokens = Stream.of(one, other)
      .flatMap(field -> field.tokens().stream())
      .distinct()
      .toList();
    String usual = one.usual().equals(other.usual()) ? one.usual() : BY_DATA;
    if (tokens.isEmpty()) return new LinkField(one.key(), one.bound(), tokens, one.number(), usual);
    return new LinkField(
      one.key(),
      LinkField.oneOf("", tokens, "").bound(),
      tokens,
      one.number(),
      usual
    );
  }
}
