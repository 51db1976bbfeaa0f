package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.Python;
import symmetry.ServerTest;

/** What is answered is what the published schema says; what is not is found by it. */
@ServerTest
class SchemaApiTest {

  private static final List<String> LINKS = List.of(
    "v=1&steps=3",
    "v=1&data=iris&hidden=5-3&batch=10&dropout=0.3&steps=4&include=batches_changes_masks_diagnosis",
    "v=1&data=circle&hidden=3&steps=5&events=2_nudge_1_0.1*3_lr_0.2&include=changes",
    "v=1&data=sine&hidden=8&act=linear&lr=100&init=ones&loss=linear-mse&steps=2000",
    "v=1&data=blobs&test=0&hidden=0&opt=adam_0.9_0.999_1e-8&steps=2"
  );

  @LocalServerPort
  private int port;

  @TempDir
  private Path folder;

  @Test
  void everyReply_isValid() throws Exception {
    Python python = Python.with(SchemaApiTest.class, "jsonschema");
    HttpRequest request = HttpRequest.newBuilder(
      URI.create("http://localhost:%d/api/experiment.schema.json".formatted(port))
    ).build();
    var schema = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(schema.headers().firstValue("Content-Type")).contains("application/schema+json");
    Files.writeString(folder.resolve("schema.json"), schema.body());
    for (int k = 0; k < LINKS.size(); k++) {
      String reply = new Api(port).get(LINKS.get(k)).body();
      Files.writeString(folder.resolve("reply" + k + ".json"), reply);
      Files.writeString(
        folder.resolve("wrong" + k + ".json"),
        reply.replace("\"biases\"", "\"bias\"")
      );
    }
    Path script = Files.writeString(
      folder.resolve("validate.py"),
      """
      import glob, json, sys, jsonschema
      schema = json.load(open(sys.argv[1] + "/schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for name in sorted(glob.glob(sys.argv[1] + "/*[0-9].json")):
          reply = json.load(open(name))
          errors = [e.message[:200] for e in validator.iter_errors(reply)]
          print("wrong" in name, not errors, "divergence" in reply, errors[:1])
      """
    );
    List<String> said = python.run(script, folder.toString());

    assertThat(said).hasSize(2 * LINKS.size());
    assertThat(said.stream().filter(line -> line.startsWith("False True"))).hasSize(LINKS.size());
    assertThat(said.stream().filter(line -> line.startsWith("True False"))).hasSize(LINKS.size());
    assertThat(said).anyMatch(line -> line.startsWith("False True True"));
  }
}
