package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.ServerTest;
import symmetry.experiment.Link;
import symmetry.export.Parcel;
import symmetry.training.Trainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be taken home, over HTTP. */
@ServerTest
class ExportApiTest {

  private static final String LINK =
    "v=1&data=moons&samples=60&hidden=5&init=glorot-uniform&lr=0.1&batch=8&dropout=0.2&events=20_nudge_1_0.1";

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort
  private int port;

  @Test
  void everyFile_comes() throws Exception {
    for (Parcel parcel : Parcel.ALL) {
      HttpResponse<byte[]> answer = get(parcel.file() + "?" + LINK + "&steps=30");

      assertThat(answer.statusCode()).as(parcel.file()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type ->
        assertThat(type).startsWith(parcel.mediaType())
      );
      assertThat(answer.headers().firstValue("Content-Disposition")).contains(
        "attachment; filename=\"moons-1-%s\"".formatted(parcel.file())
      );
      assertThat(answer.body()).isNotEmpty();
    }
  }

  @Test
  void zip_holdsScriptNotebookAndRun() throws Exception {
    ZipInputStream zip = new ZipInputStream(
      new ByteArrayInputStream(get("pytorch.zip?" + LINK + "&steps=30").body())
    );
    List<String> names = new ArrayList<>();
    String script = "";
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      names.add(entry.getName());
      if (entry.getName().equals("train.py")) script = text(zip.readAllBytes());
    }

    assertThat(names).containsExactly("train.py", "train.ipynb", "run.npz");
    assertThat(script).contains(
      "STEPS = 30",
      "http://localhost:%d/?v=1&data=moons".formatted(port),
      "&step=30"
    );
  }

  @Test
  void historyWithoutSteps_goesToTheStepOfTheLink() throws Exception {
    Trainer trainer = new Trainer(Link.parse(LINK).value().experiment());
    trainer.advanceTo(25);
    List<String> lines = text(get("history.csv?" + LINK + "&step=25").body())
      .lines()
      .toList();

    assertThat(lines).hasSize(27);
    assertThat(lines.getLast()).startsWith("25," + trainer.trainLoss() + ",");
  }

  @Test
  void whatIsWrong_isToldByFieldAndBound() throws Exception {
    assertThat(problem("nothing.zip?" + LINK, 404)).contains("There is no such file", "numpy.zip");
    assertThat(problem("numpy.zip?v=1&hidden=9999", 400)).contains("hidden", "256");
    assertThat(problem("numpy.zip?v=1&steps=2000000", 400)).contains("steps", "1000000");
    assertThat(problem("numpy.zip?v=1&steps=many", 400)).contains("steps");
    assertThat(problem("numpy.zip?v=1&embed=1&lock=%00&steps=-1", 400)).contains("steps");
    assertThat(
      problem("javascript.zip?v=1&data=digits&hidden=64&dropout=0.5&steps=300", 400)
    ).contains("steps", "at most", "20 MB");
    assertThat(problem("history.csv?v=1&data=digits&hidden=256-256&steps=20000", 400)).contains(
      "steps",
      "at most"
    );
    assertThat(problem("%22%3E%0a.zip?v=1", 404)).contains("There is no such file");
  }

  private String problem(String path, int status) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = new JsonMapper().readTree(answer.body());
    return problem.path("detail").stringValue();
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    URI uri = URI.create("http://localhost:%d/api/export/%s".formatted(port, path));
    return client.send(
      HttpRequest.newBuilder(uri).build(),
      HttpResponse.BodyHandlers.ofByteArray()
    );
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
