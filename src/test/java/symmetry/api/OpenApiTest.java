package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import symmetry.Patience;
import symmetry.ServerTest;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.LinkGrammar;
import symmetry.experiment.QueryText;
import symmetry.experiment.RandomExperiments;
import symmetry.format.WeightsFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class OpenApiTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir
  private Path folder;

  @LocalServerPort
  private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void everythingThatIsAnsweredIsDescribed_andNothingElse() {
    Set<String> answered = new TreeSet<>();
    mappings
      .getHandlerMethods()
      .keySet()
      .forEach(mapping -> {
        for (String path : mapping.getPatternValues()) {
          if (!path.startsWith("/api") && !path.equals("/picture")) continue;
          mapping
            .getMethodsCondition()
            .getMethods()
            .forEach(method -> answered.add(method.name().toLowerCase(Locale.ROOT) + " " + path));
        }
      });

    assertThat(
      Operations.all()
        .stream()
        .map(o -> o.method() + " " + o.path())
    ).containsExactlyInAnyOrderElementsOf(answered);
  }

  @Test
  void bodiesAreDescribedAsTheyAreRead() throws Exception {
    JsonNode paths = JSON.readTree(text("/api/openapi.json")).path("paths");
    mappings
      .getHandlerMethods()
      .keySet()
      .forEach(mapping -> {
        Set<String> read = new TreeSet<>();
        mapping
          .getConsumesCondition()
          .getConsumableMediaTypes()
          .forEach(type -> read.add(type.toString()));
        for (String path : mapping.getPatternValues()) {
          if (read.isEmpty() || !path.startsWith("/api")) continue;
          JsonNode body = paths.path(path).path("post").path("requestBody").path("content");
          assertThat(body.propertyNames()).as(path).containsExactlyInAnyOrderElementsOf(read);
        }
      });
  }

  /** As they stand in the description, in one go: the studies' need one that was started. */
  @Test
  void examples_work() throws Exception {
    String id = "";
    for (Operation operation : Operations.all()) {
      if (operation.path().contains("{id}") && !operation.method().equals("delete")) await(id);
      HttpResponse<String> answer = ask(operation, id);
      assertThat(answer.statusCode())
        .as("%s: %s", operation.example(), answer.body())
        .isEqualTo(operation.answer().status());
      if (operation.path().equals("/api/studies")) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        id = location.substring(location.lastIndexOf('/') + 1);
      }
      Map<String, Class<?>> answers = operation.answer().types();
      if (answers.isEmpty()) continue;
      String type = answer.headers().firstValue("Content-Type").orElseThrow();
      assertThat(answers.keySet()).anyMatch(t -> t.equals("*/*") || type.startsWith(t));
      Class<?> record = answers.getOrDefault("application/json", Object.class);
      if (record.isRecord()) fits(
        JSON.readTree(answer.body()),
        JSON.valueToTree(RecordSchema.of(record))
      );
    }
  }

  @Test
  void parameters_areTheFieldsOfLinks() throws Exception {
    JsonNode document = JSON.readTree(text("/api/openapi.json"));
    Set<String> described = new HashSet<>();
    document
      .path("paths")
      .path("/picture")
      .path("get")
      .path("parameters")
      .forEach(p -> described.add(p.path("name").stringValue()));
    assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
    assertThat(described).containsAll(
      LinkGrammar.fields()
        .stream()
        .map(f -> f.key())
        .toList()
    );

    for (long seed = 0; seed < 300; seed++) {
      Experiment experiment = new RandomExperiments(seed).any();
      Set<String> written = QueryText.fields(new Link(experiment, 3).query())
        .keySet()
        .stream()
        .map(key -> key.matches("(act|init|bias|dropout)\\d+") ? key.replaceAll("\\d+$", "") : key)
        .collect(Collectors.toSet());
      assertThat(described).containsAll(written);
    }
  }

  @Test
  void page_needsNoScript_andHasAPolicyOfItsOwn() throws Exception {
    HttpResponse<String> answer = get("/api/docs");
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.headers().allValues("Content-Security-Policy")).isEqualTo(
      List.of(OpenApiPage.POLICY)
    );
    assertThat(page.select("script, [onclick], [style]")).isEmpty();
    assertThat(page.select("section")).hasSize(Operations.all().size() + 1);
    assertThat(page.select("#link th").eachText()).contains("data", "hidden", "events", "l2");
  }

  /** No property that the schema does not have, none missing that it needs. */
  private static void fits(JsonNode value, JsonNode schema) {
    if (schema.has("anyOf")) {
      if (!value.isNull()) fits(value, schema.path("anyOf").get(0));
      return;
    }
    switch (schema.path("type").asString("")) {
      case "object" -> {
        assertThat(schema.path("properties").propertyNames()).containsAll(value.propertyNames());
        schema
          .path("required")
          .forEach(name -> assertThat(value.propertyNames()).contains(name.stringValue()));
        value
          .properties()
          .forEach(p -> fits(p.getValue(), schema.path("properties").path(p.getKey())));
      }
      case "array" -> {
        assertThat(value.isArray()).isTrue();
        value.forEach(item -> fits(item, schema.path("items")));
      }
      case "string" -> assertThat(value.isString()).as("%s", value).isTrue();
      case "integer" -> assertThat(value.isIntegralNumber()).as("%s", value).isTrue();
      case "number" -> assertThat(value.isNumber()).as("%s", value).isTrue();
      case "boolean" -> assertThat(value.isBoolean()).as("%s", value).isTrue();
      default -> assertThat(schema.isEmpty()).as("%s", schema).isTrue();
    }
  }

  private void await(String id) throws Exception {
    Patience.await().until(() -> text("/api/studies/" + id).contains("\"done\""));
  }

  private HttpResponse<String> ask(Operation operation, String id) throws Exception {
    Path file = new WeightsFile()
      .with("w", new double[] { 1, 2, 3, 4 }, 2, 2)
      .write(folder.resolve("file"));
    String path = operation
      .example()
      .replace("{id}", id)
      .replace("{first}", Long.toString(Files.size(file)))
      .replace("{host}", "localhost:" + port);
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    if (operation.example().contains("{first}")) {
      request.POST(BodyPublishers.concat(BodyPublishers.ofFile(file), BodyPublishers.ofFile(file)));
    } else if (operation.body().equals(Operation.Sent.FILE)) {
      request.POST(BodyPublishers.ofFile(file));
    } else if (!operation.body().equals(Operation.Sent.NONE)) {
      request
        .POST(BodyPublishers.ofString(operation.body().example()))
        .header("Content-Type", "application/json");
    } else {
      request.method(operation.method().toUpperCase(Locale.ROOT), BodyPublishers.noBody());
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private String text(String path) throws Exception {
    return get(path).body();
  }
}
