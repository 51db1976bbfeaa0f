package symmetry.api.study;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks for studies over HTTP, and cancels all it asked for. Bodies have ' for ". */
final class StudyClient {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final int port;
  private final List<String> started = new ArrayList<>();

  StudyClient(int port) {
    this.port = port;
  }

  /** Ends what may still be under way. */
  void cancelAll() throws IOException, InterruptedException {
    for (String address : started) delete(address);
  }

  /** The addresses of all studies that were started, in their order. */
  List<String> started() {
    return started;
  }

  /** Starts a study; its address. */
  String start(String body) throws IOException, InterruptedException {
    HttpResponse<String> response = post(body);
    if (response.statusCode() != 201) throw new AssertionError(response.body());
    return response.headers().firstValue("Location").orElseThrow();
  }

  /** Starts a study and waits for its end; its address. */
  String finish(String body) throws IOException, InterruptedException {
    String address = start(body);
    get(address + "/events");
    return address;
  }

  /** Starts a study and waits for its end; what it tells then. */
  JsonNode outcome(String body) throws IOException, InterruptedException {
    return json(get(finish(body)));
  }

  HttpResponse<String> post(String body) throws IOException, InterruptedException {
    HttpResponse<String> response = send(
      request("/api/studies")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.replace('\'', '"')))
    );
    response.headers().firstValue("Location").ifPresent(started::add);
    return response;
  }

  /** How long a study would take. */
  HttpResponse<String> estimate(String body) throws IOException, InterruptedException {
    return send(
      request("/api/studies/estimate")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.replace('\'', '"')))
    );
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  /** What a study says while it goes on, to be read to its end. */
  InputStream events(String address) throws IOException, InterruptedException {
    return CLIENT.send(request(address + "/events").build(), BodyHandlers.ofInputStream()).body();
  }

  /** The progress that each event told. */
  static List<Double> progress(String events) {
    return events
      .lines()
      .filter(line -> line.startsWith("data:"))
      .map(line -> JSON.readTree(line.substring(5)).path("progress").doubleValue())
      .toList();
  }

  static String read(InputStream events) throws IOException {
    return new String(events.readAllBytes(), StandardCharsets.UTF_8);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  static HttpResponse<String> send(HttpRequest.Builder request)
    throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
