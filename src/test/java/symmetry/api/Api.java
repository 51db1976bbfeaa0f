package symmetry.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that knows no more than a notebook would: HTTP and JSON. */
record Api(int port) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  HttpResponse<String> get(String query) throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:%d/api/experiment?%s".formatted(port, query));
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  /** The answer to a request that is right. */
  JsonNode json(String query) throws IOException, InterruptedException {
    HttpResponse<String> response = get(query);
    if (response.statusCode() != 200) throw new AssertionError(response.body());
    return JSON.readTree(response.body());
  }

  /** The problem document of a request that is not, whatever its status. */
  JsonNode problem(String query) throws IOException, InterruptedException {
    return JSON.readTree(get(query).body());
  }
}
