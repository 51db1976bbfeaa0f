package symmetry.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.experiment.Link;
import symmetry.experiment.Parameter;
import symmetry.experiment.Problem;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object one by one and collects what is wrong with them. */
final class StudyFields {

  private final JsonNode body;
  private final Set<String> known = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

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

  void refuse(String field, String value, String bound) {
    problems.add(new Problem(field, value, bound));
  }

  /** A text; empty if it is missing. */
  String text(String field) {
    JsonNode value = get(field);
    return value.isString() ? value.stringValue() : value.isMissingNode() ? "" : value.toString();
  }

  /** A number within its bounds; its usual value if it is missing or wrong. */
  double number(String field, Parameter parameter) {
    JsonNode value = get(field);
    if (value.isMissingNode()) return parameter.initial();
    if (value.isNumber() && parameter.allows(value.doubleValue())) return value.doubleValue();
    refuse(field, value.toString(), parameter.bound());
    return parameter.initial();
  }

  /** Experiments as links, at least one; those without a fault. */
  List<Experiment> experiments(String field, int most) {
    JsonNode links = get(field);
    if (!links.isArray() || links.isEmpty() || links.size() > most) {
      String bound = "a list of 1 to %d links".formatted(most);
      refuse(field, links.isMissingNode() ? "" : links.toString(), bound);
      return List.of();
    }
    List<Experiment> experiments = new ArrayList<>();
    for (int k = 0; k < links.size(); k++) {
      experiments.add(experiment("%s[%d]".formatted(field, k), links.get(k)));
    }
    return experiments;
  }

  private Experiment experiment(String field, JsonNode link) {
    if (!link.isString()) {
      refuse(field, link.toString(), "the query of a link, such as v=1&data=moons");
      return Experiment.opening();
    }
    String query = link.stringValue();
    if (query.length() > Limits.MAX_LINK_LENGTH) {
      refuse(field, query, "at most %,d characters".formatted(Limits.MAX_LINK_LENGTH));
      return Experiment.opening();
    }
    Link.Parsed parsed = Link.parse(query);
    for (Problem p : parsed.problems()) refuse(field + "." + p.field(), p.value(), p.bound());
    return parsed.link().experiment();
  }

  private JsonNode get(String field) {
    known.add(field);
    return body.path(field);
  }
}
