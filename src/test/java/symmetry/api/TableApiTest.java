package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.ServerTest;
import symmetry.data.DataSpec;
import symmetry.data.OwnData;
import symmetry.data.OwnTables;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Links;
import symmetry.table.SavedExperiment;
import symmetry.training.Trainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables as bodies of requests. */
@ServerTest
class TableApiTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REST = "v=1&hidden=3&init=glorot-uniform&lr=0.1";

  @LocalServerPort
  private int port;

  /** Whether a link could hold it or not. */
  @ParameterizedTest
  @ValueSource(ints = { 20, 300 })
  void savedExperiment_isRunAsItIs(int rows) throws Exception {
    Experiment experiment = Links.experiment(REST).withData(DataSpec.of(OwnTables.large(rows, 13)));
    String link = new Link(experiment, 0).query();
    JsonNode reply = json(post("?steps=12", "application/json", saved(link, experiment)));

    assertThat(reply.path("fingerprint").stringValue()).isEqualTo(fingerprint(experiment, 12));
    assertThat(reply.path("link").stringValue()).isEqualTo(link);
    assertThat(reply.path("data").path("inputs").size()).isEqualTo(rows);
  }

  @Test
  void linkThatNamesNoData_isOfTheTable() throws Exception {
    Experiment experiment = Links.experiment(REST).withData(DataSpec.of(OwnTables.large(300, 13)));
    JsonNode reply = json(post("?steps=3&seed=7", "application/json", saved(REST, experiment)));
    assertThat(reply.path("fingerprint").stringValue()).isEqualTo(
      fingerprint(experiment.withSeed(7), 3)
    );
  }

  @Test
  void csv_isReadAsItIs_withTheLinkInTheQuery() throws Exception {
    String csv = "age;dose;state\n63;1,5;ill\n40;0,5;well\n12;0,25;well\n";
    JsonNode reply = json(post("?" + REST + "&steps=2", "text/csv", csv));

    assertThat(reply.path("data").path("inputs").get(0).get(1).doubleValue()).isEqualTo(1.5);
    assertThat(reply.path("step").intValue()).isEqualTo(2);
    assertThat(reply.path("link").stringValue()).contains("data=own", "names=age*dose");
    // What it answers is a link by itself.
    HttpResponse<String> again = get("?" + reply.path("link").stringValue() + "&steps=2");
    assertThat(JSON.readTree(again.body()).path("fingerprint")).isEqualTo(
      reply.path("fingerprint")
    );
  }

  @Test
  void choices_areThoseOfTheQuery() throws Exception {
    String csv = "5,7,a\n2,8,b\n3,1,a\n";
    JsonNode guessed = json(post("?" + REST, "text/csv", csv));
    JsonNode chosen = json(post("?" + REST + "&choices=bare-point-drop-nNx", "text/csv", csv));
    assertThat(guessed.path("data").path("inputs").get(0).size()).isEqualTo(2);
    assertThat(chosen.path("data").path("inputs").get(0).size()).isEqualTo(1);
    assertThat(chosen.path("link").stringValue()).contains("task=regression");
  }

  @Test
  void fileOfALink_isTaken_andAnotherIsNot() throws Exception {
    StringBuilder csv = new StringBuilder("a,b,c,target\n");
    for (int row = 0; row < 5_000; row++) {
      csv.append(
        "%d,%d,%d,%s\n".formatted((row * 7919) % 1000, row, row % 13, row % 2 == 0 ? "x" : "y")
      );
    }
    JsonNode reply = json(post("?" + REST, "text/csv", csv.toString()));
    String link = reply.path("link").stringValue();
    assertThat(link).contains("data=file", "choices=header-point-drop-");

    JsonNode again = json(post("?" + link + "&steps=1", "text/csv", csv.toString()));
    assertThat(again.path("step").intValue()).isEqualTo(1);
    HttpResponse<String> another = post("?" + link, "text/csv", csv.append("1,1,1,x\n").toString());
    assertThat(another.statusCode()).isEqualTo(422);
    assertThat(another.body()).contains(
      "another table than the link was made with: it has 5,001 rows of 3 inputs, not 5,000 rows of 3 inputs"
    );
    HttpResponse<String> without = get("?" + link);
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("opened with the file it was made with");
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "text/csv | a,b\\n1,2\\n | 422 | The table: it has 1 row, and at least 2 are needed",
      "application/json | {\"link\":\"v=1\",\"table\":{\"task\":\"binary\",\"inputs\":[\"a\"],\"classes\":[\"p\",\"q\"],\"rows\":[[1,\"r\"]]}} | 422 | Row 1, column “target”, “r”",
      "application/json | {\"link\":\"v=1&lr=0.1\"} | 400 | given once, in the query or in the body",
      "application/json | nonsense | 422 | it is no JSON",
      "application/xml | <a/> | 415 | ''",
    }
  )
  void wrongBody_isRefusedInWords(String type, String body, int status, String words)
    throws Exception {
    HttpResponse<String> answer = post("?lr=0.2", type, body.replace("\\n", "\n"));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }

  @Test
  void linkThatHoldsAnotherTable_isRefused() throws Exception {
    Experiment drawn = Links.experiment(REST).withData(DataSpec.of(OwnTables.drawnSpiral()));
    Experiment other = Links.experiment(REST).withData(DataSpec.of(OwnTables.large(20, 2)));
    String body = saved(new Link(other, 0).query(), drawn);
    HttpResponse<String> answer = post("", "application/json", body);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("The link holds another table than the body.");
  }

  @Test
  void dataOfTheLinkBesideABody_areRefused() throws Exception {
    HttpResponse<String> answer = post("?data=circle", "text/csv", "a,b\n1,x\n2,y\n");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("left out: the table in the body is the data");
  }

  @Test
  void exportedExperiment_isTakenBack() throws Exception {
    Experiment drawn = Links.experiment(REST).withData(DataSpec.of(OwnTables.drawnSpiral()));
    String link = new Link(drawn, 4).query();
    HttpResponse<String> file = CLIENT.send(
      HttpRequest.newBuilder(address("/api/export/experiment.json?" + link)).build(),
      BodyHandlers.ofString()
    );
    assertThat(file.statusCode()).isEqualTo(200);
    SavedExperiment.Opened opened = SavedExperiment.read(
      file.body().getBytes(StandardCharsets.UTF_8)
    );
    assertThat(opened).isEqualTo(
      new SavedExperiment.Opened.Whole(
        new SavedExperiment(link, Optional.of(OwnTables.drawnSpiral()))
      )
    );
    JsonNode reply = json(post("?steps=4", "application/json", file.body().replace("&step=4", "")));
    assertThat(reply.path("fingerprint").stringValue()).isEqualTo(fingerprint(drawn, 4));
  }

  @Test
  void studiesTakeATable() throws Exception {
    String table = saved("", Links.experiment(REST).withData(DataSpec.of(OwnTables.large(300, 3))));
    String own = JSON.readTree(table).path("table").toString();
    for (String order : List.of(
      "{\"kind\":\"restarts\",\"experiments\":[\"%s\"],\"seeds\":2,\"steps\":3,\"table\":%s}",
      "{\"kind\":\"restarts\",\"link\":\"%s&seeds=2&steps=3\",\"table\":%s}",
      "{\"kind\":\"compare\",\"link\":\"%s&b.lr=0.2\",\"steps\":3,\"table\":%s}",
      "{\"kind\":\"slice\",\"link\":\"slice=path&grid=9&%s&step=5\",\"table\":%s}"
    )) {
      HttpResponse<String> answer = send(
        "/api/studies",
        "application/json",
        order.formatted(REST, own)
      );
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      String place = answer.headers().firstValue("Location").orElseThrow();
      CLIENT.send(
        HttpRequest.newBuilder(address(place + "/events")).build(),
        BodyHandlers.ofString()
      );
      JsonNode found = JSON.readTree(
        CLIENT.send(HttpRequest.newBuilder(address(place)).build(), BodyHandlers.ofString()).body()
      );
      assertThat(found.path("state").stringValue()).as("%s", found).isEqualTo("done");
      assertThat(found.toString()).contains("data=file");
    }
    HttpResponse<String> wrong = send(
      "/api/studies",
      "application/json",
      "{\"kind\":\"compare\",\"link\":\"v=1\",\"table\":{\"rows\":[]}}"
    );
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
      .contains("task, inputs and classes must stand before them")
      .doesNotContain("..");
    for (String links : List.of(
      "\"link\":\"v=1&data=circle\"",
      "\"link\":\"v=1&data=circle&b.data=moons\"",
      "\"experiments\":[\"v=1&data=circle\"]"
    )) {
      HttpResponse<String> unused = send(
        "/api/studies/estimate",
        "application/json",
        "{\"kind\":\"restarts\",%s,\"table\":%s}".formatted(links, own)
      );
      assertThat(unused.statusCode()).as("%s", links).isEqualTo(400);
      assertThat(unused.body()).contains("left out where links name other data");
    }
  }

  private static String saved(String link, Experiment experiment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OwnData own = (OwnData) experiment.data().source();
    new SavedExperiment(link, Optional.of(own)).write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String fingerprint(Experiment experiment, int steps) {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(steps);
    return trainer.snapshot().parameters().fingerprint();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> post(String query, String type, String body) throws Exception {
    return send(ExperimentController.PATH + query, type, body);
  }

  private HttpResponse<String> get(String query) throws Exception {
    return CLIENT.send(
      HttpRequest.newBuilder(address(ExperimentController.PATH + query)).build(),
      BodyHandlers.ofString()
    );
  }

  private HttpResponse<String> send(String path, String type, String body) throws Exception {
    return CLIENT.send(
      HttpRequest.newBuilder(address(path))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build(),
      BodyHandlers.ofString()
    );
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
