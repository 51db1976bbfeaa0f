package symmetry.api.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import symmetry.data.OwnData;
import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.experiment.Link;
import symmetry.experiment.Parameter;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.QueryText;
import symmetry.experiment.Tables;
import symmetry.experiment.WantedTable;
import symmetry.number.Numerals;
import symmetry.study.Inquiry;
import symmetry.study.file.Json;
import symmetry.table.SavedExperiment;
import symmetry.table.TableProblem;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object one by one and collects what is wrong with them. */
final class StudyFields {

  private static final String TABLE = "table";

  /** Of all experiments of a link, or of one. */
  private static final Pattern DATA = Pattern.compile("(?:[a-z]\\.)?data");

  /** What links call data that are a table. */
  private static final Set<String> OWN = Set.of("own", "file");

  private final JsonNode body;
  private final Set<String> known = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean tableIsUsed;

  StudyFields(JsonNode body) {
    this.body = body;
    if (!body.isObject()) refuse("body", body.toString(), "a JSON object");
  }

  /** All that is wrong, fields that nobody asked for included. */
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    for (String field : body.propertyNames()) {
      if (known.contains(field)) continue;
      all.add(new Problem(field, body.path(field).toString(), "left out: there is no such field"));
    }
    return all;
  }

  /** The name of the kind of study. */
  String kind() {
    return text("kind");
  }

  /**
   * The order that the fields say; empty if something is wrong with them.
   *
   * @param asked what they ask for, defaults filled in
   */
  <F> Optional<StudyOrder<?>> order(
    Supplier<Object> asked,
    Supplier<Inquiry<?, F>> inquiry,
    Function<F, Object> brief
  ) {
    if (!problems().isEmpty()) return Optional.empty();
    return Optional.of(new StudyOrder<>(kind(), asked.get(), inquiry.get(), brief));
  }

  void refuse(String field, String value, String bound) {
    problems.add(new Problem(field, value, bound));
  }

  /** Whether it is there, if only as null. */
  boolean has(String field) {
    return !get(field).isMissingNode();
  }

  /** A text; empty if it is missing. */
  String text(String field) {
    JsonNode value = get(field);
    return value.isString() ? value.stringValue() : value.isMissingNode() ? "" : value.toString();
  }

  /** A number within its bounds; its usual value if it is missing or wrong. */
  double number(String field, Parameter parameter) {
    return number(field, parameter, parameter.initial());
  }

  /** A number within its bounds; the fallback if it is missing or wrong. */
  double number(String field, Parameter parameter, double fallback) {
    JsonNode value = get(field);
    return value.isMissingNode() ? fallback : number(field, value, parameter, fallback);
  }

  /** Whole numbers within a bound, at least one, each once; all there are if the field is missing. */
  List<Integer> numbers(String field, Parameter parameter, List<Integer> all) {
    JsonNode values = get(field);
    if (values.isMissingNode()) return all;
    String bound = "a list of 1 to %d numbers".formatted(all.size());
    if (!isList(field, values, all.size(), bound)) return all;
    List<Integer> numbers = new ArrayList<>();
    for (int k = 0; k < values.size(); k++) {
      String place = "%s[%d]".formatted(field, k);
      int number = (int) number(place, values.get(k), parameter, 0);
      boolean again = numbers.contains(number) && parameter.allows(number);
      if (again) refuse(place, values.get(k).toString(), "named once");
      numbers.add(number);
    }
    return numbers;
  }

  /** Texts, at least one; the usual ones if the field is missing. */
  List<String> texts(String field, int most, List<String> usual) {
    JsonNode values = get(field);
    if (values.isMissingNode()) return usual;
    if (!isList(field, values, most, "a list of 1 to %d texts".formatted(most))) return usual;
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values) {
      texts.add(value.isString() ? value.stringValue() : value.toString());
    }
    return texts;
  }

  /**
   * The table that the links of the order are about, as a saved experiment has it; a link that names no data is of it.
   */
  private Optional<OwnData> table() {
    JsonNode node = get(TABLE);
    if (node.isMissingNode()) return Optional.empty();
    byte[] saved = Json.of(Map.of(TABLE, node)).getBytes(UTF_8);
    return switch (SavedExperiment.read(saved)) {
      case SavedExperiment.Opened.Whole(SavedExperiment whole) -> whole.table();
      case SavedExperiment.Opened.Refused(TableProblem problem) -> {
        String form = "a table as saved experiments have it. ";
        // A bound ends without a stop.
        String why = problem.sentence().replaceFirst("\\.$", "");
        refuse(TABLE, node.toString(), form + why);
        yield Optional.empty();
      }
    };
  }

  /** Experiments as links, at least one; those without a fault. */
  List<Experiment> experiments(String field, int most) {
    JsonNode links = get(field);
    if (!isList(field, links, most, "a list of 1 to %d links".formatted(most))) return List.of();
    List<Experiment> experiments = new ArrayList<>();
    Optional<OwnData> table = table();
    for (int k = 0; k < links.size(); k++) {
      Link link = read("%s[%d]".formatted(field, k), links.get(k), Link::parse, table);
      experiments.add(link.experiment());
    }
    refuseUnused(table);
    return experiments;
  }

  /** What a page's link says, with defaults in place of what is wrong. */
  <T> T link(String field, Function<Map<String, List<String>>, Parsed<T>> parse) {
    return read(field, get(field), parse);
  }

  /** The same of a link that may be about the order's table. */
  <T> T linkOnTable(String field, BiFunction<Map<String, List<String>>, Tables, Parsed<T>> parse) {
    Optional<OwnData> table = table();
    T value = read(field, get(field), parse, table);
    refuseUnused(table);
    return value;
  }

  private void refuseUnused(Optional<OwnData> table) {
    if (table.isEmpty() || tableIsUsed) return;
    refuse(TABLE, get(TABLE).toString(), "left out where links name other data");
  }

  private <T> T read(
    String field,
    JsonNode link,
    BiFunction<Map<String, List<String>>, Tables, Parsed<T>> parse,
    Optional<OwnData> table
  ) {
    return read(field, link, query -> {
      if (table.isEmpty()) return parse.apply(query, Tables.NONE);
      OwnData own = table.get();
      List<String> named = query
        .entrySet()
        .stream()
        .filter(given -> DATA.matcher(given.getKey()).matches())
        .flatMap(given -> given.getValue().stream())
        .toList();
      tableIsUsed |= named.isEmpty() || named.stream().anyMatch(OWN::contains);
      return parse.apply(named.isEmpty() ? WantedTable.named(own, query) : query, Tables.of(own));
    });
  }

  private <T> T read(
    String field,
    JsonNode link,
    Function<Map<String, List<String>>, Parsed<T>> parse
  ) {
    Parsed<T> parsed = parse.apply(query(field, link));
    for (Problem p : parsed.problems()) refuse(field + "." + p.field(), p.value(), p.bound());
    return parsed.value();
  }

  private Map<String, List<String>> query(String field, JsonNode link) {
    if (!link.isString()) {
      String value = link.isMissingNode() ? "" : link.toString();
      refuse(field, value, "the query of a link, such as v=1&data=moons");
      return Map.of();
    }
    String query = link.stringValue();
    if (query.length() > Limits.MAX_LINK_LENGTH) {
      refuse(
        field,
        query,
        "at most %s characters".formatted(Numerals.count(Limits.MAX_LINK_LENGTH))
      );
      return Map.of();
    }
    return QueryText.fields(query.startsWith("?") ? query.substring(1) : query);
  }

  private double number(String field, JsonNode value, Parameter parameter, double fallback) {
    // Adding 0 makes −0 a plain 0: orders that read alike must give equal bits.
    if (value.isNumber() && parameter.allows(value.doubleValue())) return value.doubleValue() + 0.0;
    refuse(field, value.toString(), parameter.bound());
    return fallback;
  }

  private boolean isList(String field, JsonNode list, int most, String bound) {
    if (list.isArray() && !list.isEmpty() && list.size() <= most) return true;
    refuse(field, list.isMissingNode() ? "" : list.toString(), bound);
    return false;
  }

  private JsonNode get(String field) {
    known.add(field);
    return body.path(field);
  }
}
