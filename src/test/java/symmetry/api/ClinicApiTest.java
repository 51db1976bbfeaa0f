package symmetry.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.ServerTest;
import symmetry.engine.init.VarianceScaling;
import symmetry.exact.RandomStream;
import symmetry.format.WeightsFile;
import symmetry.pool.Examinations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ClinicApiTest {

  @LocalServerPort
  private int port;

  @Autowired
  private Examinations examinations;

  @TempDir
  private Path folder;

  /** Larger than any other body may be. */
  @Test
  void fileIsExaminedAndForgotten() throws Exception {
    RandomStream random = new RandomStream(1, RandomStream.Purpose.WEIGHTS, 0);
    Path file = new WeightsFile()
      .with("a.weight", VarianceScaling.torchLinear().weights(256, 256, random), 256, 256)
      .with("b.weight", new double[256 * 10], 10, 256)
      .write(folder.resolve("file"));
    assertThat(Files.size(file)).isGreaterThan(200_000);

    HttpResponse<String> answer = post("?activation=tanh&threshold=0.9", file);

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode report = JsonMapper.shared().readTree(answer.body());
    assertThat(report.path("format").stringValue()).isEqualTo("safetensors");
    JsonNode layer = report.path("layers").get(0);
    assertThat(layer.path("matrix").path("name").stringValue()).isEqualTo("a.weight");
    assertThat(layer.path("figures").path("start").path("verdict").stringValue()).isEqualTo(
      "LOOKS_LIKE"
    );
    assertThat(
      layer.path("figures").path("start").path("fits").get(0).path("start").stringValue()
    ).isEqualTo("torch-linear");
    assertThat(layer.path("figures").path("edge").doubleValue()).isBetween(0.9, 1.1);
    assertThat(
      report.path("layers").get(1).path("findings").get(0).path("code").stringValue()
    ).isEqualTo("ZEROS");
    assertThat(report.path("signal").path("activation").stringValue()).isEqualTo("TANH");
    await().until(() -> examinations.kept() == 0);
  }

  @Test
  void whatIsNoFileOfWeightsIsNamed() throws Exception {
    Path file = folder.resolve("file");
    Files.writeString(file, "PK and nothing else");
    HttpResponse<String> answer = post("", file);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(
      "application/problem+json"
    );
    assertThat(answer.body()).contains("The zip file: its directory cannot be read.");
    await().until(() -> examinations.kept() == 0);
  }

  @Test
  void fieldsThatAreNotUnderstoodAreNamed() throws Exception {
    Path file = folder.resolve("file");
    Files.writeString(file, "{}");
    HttpResponse<String> answer = post("?threshold=2&layout=sideways&colour=red", file);
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode problems = JsonMapper.shared().readTree(answer.body()).path("problems");
    assertThat(problems.findValuesAsString("field")).containsExactlyInAnyOrder(
      "threshold",
      "layout",
      "colour"
    );
  }

  @Test
  void twoFilesAreCompared() throws Exception {
    Path first = network("first", 0, 1, 2);
    Path second = network("second", 2, 0, 1);
    String experiment = URLEncoder.encode("v=1&data=moons&hidden=3&act=tanh", UTF_8);
    HttpResponse<String> answer = postPair(
      "?first=%d&experiment=%s".formatted(Files.size(first), experiment),
      first,
      second
    );
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode report = JsonMapper.shared().readTree(answer.body());
    JsonNode matched = report.path("layers").get(0).path("matched");
    assertThat(matched.path("partners").toString()).isEqualTo("[1,2,0]");
    assertThat(matched.path("same").intValue()).isEqualTo(3);
    assertThat(report.path("line").path("before")).hasSize(25);
    assertThat(report.path("line").path("barrierAfter").doubleValue()).isLessThan(1e-9);
    await().until(() -> examinations.kept() == 0);
  }

  @Test
  void whereTheFirstOfTwoEndsMustBeSaid() throws Exception {
    Path first = network("first", 0, 1, 2);
    for (String query : new String[] { "", "?first=0", "?first=99999", "?first=some" }) {
      HttpResponse<String> answer = postPair(query, first, first);
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(answer.body()).contains("how many bytes the first file has");
    }
    assertThat(postPair("?first=some", first, first).body())
      .as("what was given")
      .contains("some");
    HttpResponse<String> answer = postPair("?first=20&by=looks", first, first);
    assertThat(answer.body()).contains("one of weights, activations");
    assertThat(postPair("?first=20", first, first).statusCode()).isEqualTo(422);
  }

  /** Three units in an order. */
  private Path network(String name, int... order) throws IOException {
    double[] in = new double[6];
    double[] out = new double[3];
    for (int place = 0; place < 3; place++) {
      in[2 * place] = 1 + order[place];
      in[2 * place + 1] = 2 - order[place];
      out[place] = order[place] - 1.5;
    }
    return new WeightsFile()
      .with("0.weight", in, 3, 2)
      .with("0.bias", new double[3], 3)
      .with("1.weight", out, 1, 3)
      .write(folder.resolve(name));
  }

  @Test
  void layersComeInTheOrderAskedFor() throws Exception {
    Path file = new WeightsFile()
      .with("a.weight", new double[6], 3, 2)
      .with("b.weight", new double[6], 2, 3)
      .with("c.weight", new double[6], 2, 3)
      .with("other", new double[] { 1, 2 }, 2)
      .write(folder.resolve("file"));
    HttpResponse<String> answer = post("?layer=b.weight%7Cother&layer=a.weight", file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode report = JsonMapper.shared().readTree(answer.body());
    JsonNode layers = report.path("layers");
    assertThat(layers).hasSize(2);
    assertThat(layers.get(0).path("matrix").path("name").stringValue()).isEqualTo("b.weight");
    assertThat(layers.get(0).path("matrix").path("number").intValue()).isEqualTo(1);
    assertThat(layers.get(0).path("matrix").path("biases").stringValue()).isEqualTo("other");
    assertThat(report.path("networks").get(0).path("sizes").toString()).isEqualTo("[3,2,3]");
    assertThat(report.path("left").toString()).contains("c.weight", "as asked");
    HttpResponse<String> wrong = post("?layer=d.weight", file);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("d.weight: the file has no matrix of this name.");
    HttpResponse<String> unfit = post("?layer=a.weight%7Cother", file);
    assertThat(unfit.body()).contains("other: 2 biases do not fit the 3 units of a.weight.");
  }

  private HttpResponse<String> postPair(String query, Path first, Path second)
    throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(
        URI.create("http://localhost:%d%s%s".formatted(port, ClinicController.PAIR_PATH, query))
      )
        .header("Content-Type", "application/octet-stream")
        .POST(
          HttpRequest.BodyPublishers.concat(
            HttpRequest.BodyPublishers.ofFile(first),
            HttpRequest.BodyPublishers.ofFile(second)
          )
        )
        .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private HttpResponse<String> post(String query, Path file)
    throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(
        URI.create("http://localhost:%d%s%s".formatted(port, ClinicController.PATH, query))
      )
        .header("Content-Type", "application/octet-stream")
        .POST(HttpRequest.BodyPublishers.ofFile(file))
        .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
