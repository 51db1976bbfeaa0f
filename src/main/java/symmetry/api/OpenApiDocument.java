package symmetry.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetry.experiment.LinkField;
import symmetry.experiment.LinkGrammar;
import symmetry.export.Parcel;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Our operations as OpenAPI 3.1 has them; the fields of links come from the reader of links itself. */
final class OpenApiDocument {

  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
  private static final String PROBLEM = "application/problem+json";

  private static final Map<String, Object> UUID = Map.of("type", "string", "format", "uuid");

  /** Fields of which every layer may have its own. */
  private static final Pattern OF_LAYERS = Pattern.compile("act|init|bias|dropout");

  /** All but the paths, whose place is kept; problems as RFC 9457 has them. */
  private static final String WHOLE = """
  {
    "openapi": "3.1.0",
    "info": {
      "title": "Symmetry Playground",
      "version": "1.0.0",
      "description": "The same experiments as on the pages, to the last bit: a link's query is a request."
    },
    "paths": {},
    "components": {"schemas": {"Problem": {"type": "object", "properties": {
      "title": {"type": "string"},
      "status": {"type": "integer"},
      "detail": {"type": "string"},
      "instance": {"type": "string"},
      "problems": {"type": "array", "items": {"type": "object", "properties": {
        "field": {"type": "string"}, "value": {"type": "string"}, "bound": {"type": "string"}
      }}}
    }}}}
  }
  """;

  /** A parameter, in the specification's words. */
  private record Field(
    String name,
    String in,
    String description,
    boolean required,
    Map<String, Object> schema
  ) {}

  private final JsonMapper json;

  OpenApiDocument(JsonMapper json) {
    this.json = json;
  }

  Map<String, Object> whole() {
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Operation operation : Operations.all()) {
      paths
        .computeIfAbsent(operation.path(), _ -> new LinkedHashMap<>())
        .put(operation.method(), of(operation));
    }
    Map<String, Object> document = json.readValue(WHOLE, new TypeReference<>() {});
    document.put("paths", paths);
    return document;
  }

  private Map<String, Object> of(Operation operation) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("operationId", operation.method() + operation.path().replaceAll("\\W+", "_"));
    described.put("summary", operation.summary());
    List<Field> parameters = parameters(operation);
    if (!parameters.isEmpty()) described.put("parameters", parameters);
    if (!operation.body().equals(Operation.Sent.NONE)) described.put(
      "requestBody",
      body(operation.body())
    );
    described.put("responses", responses(operation));
    return described;
  }

  private Map<String, Object> body(Operation.Sent body) {
    Map<String, Object> content = new LinkedHashMap<>();
    for (String type : body.types()) {
      content.put(
        type,
        switch (type) {
          case "application/octet-stream" -> Map.of();
          case "application/json" -> Map.of(
            "schema",
            Map.of("type", "object"),
            "example",
            json.readTree(body.example())
          );
          default -> Map.of("schema", Map.of("type", "string"));
        }
      );
    }
    return Map.of("required", true, "content", content);
  }

  private static List<Field> parameters(Operation operation) {
    List<Field> parameters = new ArrayList<>();
    Matcher inPath = IN_PATH.matcher(operation.path());
    while (inPath.find()) {
      parameters.add(
        inPath.group(1).equals("id")
          ? new Field("id", "path", "As in `Location`.", true, UUID)
          : new Field(inPath.group(1), "path", "Its name.", true, text(files()))
      );
    }
    for (Operation.QueryField field : operation.query().fields()) {
      Map<String, Object> schema = text(field.tokens());
      parameters.add(new Field(field.name(), "query", field.words(), field.required(), schema));
    }
    if (!operation.query().takesLink()) return parameters;
    for (LinkField field : LinkGrammar.fields()) {
      boolean stepsInstead = operation
        .query()
        .fields()
        .stream()
        .anyMatch(q -> q.name().equals("steps"));
      if (field.key().equals("step") && stepsInstead) continue;
      parameters.add(new Field(field.key(), "query", words(field), false, schema(field)));
    }
    return parameters;
  }

  private static List<String> files() {
    return Parcel.ALL.stream().map(Parcel::file).toList();
  }

  private static String words(LinkField field) {
    String bound =
      field.bound().substring(0, 1).toUpperCase(Locale.ROOT) + field.bound().substring(1);
    String usual = field.usual().isEmpty() ? "none" : field.usual();
    String layers = OF_LAYERS.matcher(field.key()).matches()
      ? " `%1$s2` and so on for one layer, counted from 1.".formatted(field.key())
      : "";
    return "%s. Default: %s.%s".formatted(bound, usual, layers);
  }

  private static Map<String, Object> schema(LinkField field) {
    return field
      .number()
      .<Map<String, Object>>map(bound ->
        Map.of(
          "type",
          bound.whole() ? "integer" : "number",
          "minimum",
          bound.min(),
          "maximum",
          bound.max()
        )
      )
      .orElseGet(() -> text(field.tokens()));
  }

  private static Map<String, Object> text(List<String> tokens) {
    return tokens.isEmpty() ? Map.of("type", "string") : Map.of("type", "string", "enum", tokens);
  }

  private static Map<String, Object> responses(Operation operation) {
    Map<String, Object> responses = new TreeMap<>();
    Map<String, Object> content = new TreeMap<>();
    operation
      .answer()
      .types()
      .forEach((type, record) -> content.put(type, Map.of("schema", RecordSchema.of(record))));
    Map<String, Object> success = new LinkedHashMap<>();
    success.put("description", operation.summary());
    if (!content.isEmpty()) success.put("content", content);
    responses.put(Integer.toString(operation.answer().status()), success);
    Map<String, Object> schema = Map.of("$ref", "#/components/schemas/Problem");
    operation
      .refusals()
      .forEach((status, when) ->
        responses.put(
          Integer.toString(status),
          Map.of("description", when, "content", Map.of(PROBLEM, Map.of("schema", schema)))
        )
      );
    return responses;
  }
}
