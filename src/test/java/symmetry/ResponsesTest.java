package symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server's responses carry, whoever asks. */
@ServerTest
class ResponsesTest {

  private static final String POLICY = "Content-Security-Policy";
  private static final String LICENSE = "/fe/apexcharts-LICENSE.txt";

  @LocalServerPort
  private int port;

  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource(
    quoteCharacter = '"',
    value = { "/, 'self'", "/?v=1, 'self'", "/?embed=0, 'self'", "/?embed=1, *" }
  )
  void onlyTheEmbedViewMayBeFramedByOthers(String path, String ancestors) throws Exception {
    assertThat(header(page(path), POLICY)).endsWith("; frame-ancestors " + ancestors);
  }

  @Test
  void everyScriptOfAPageCarriesItsNonceAndNoTwoPagesShareOne() throws Exception {
    HttpResponse<String> first = page("/");
    String nonce = nonce(first);

    assertThat(nonce).isNotEqualTo(nonce(page("/")));
    assertThat(header(first, POLICY)).doesNotContain("unsafe-eval");
    assertThat(first.body()).containsPattern("<script[^>]* nonce=");
    assertThat(first.body().replace(" nonce=\"" + nonce + '"', " nonced")).doesNotContainPattern(
      "<script(?![^>]* nonced[ >])"
    );
  }

  @ParameterizedTest
  @ValueSource(strings = { "/", LICENSE, "/favicon.ico", "/actuator/health", "/actuator/env" })
  void everyResponseForbidsSniffingAndKeepsTheReferrer(String path) throws Exception {
    HttpResponse<String> response = page(path);
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(response, POLICY)).contains("default-src");
  }

  @Test
  void sessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
    assertThat(header(page("/"), "Set-Cookie"))
      .contains("HttpOnly")
      .contains("SameSite=Lax");
  }

  @Test
  void fileWithoutAHashIsAskedForAgainAndSentOnlyWhenItsContentChanged() throws Exception {
    HttpResponse<String> first = page(LICENSE);
    String tag = header(first, "ETag");

    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(get(LICENSE, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get(LICENSE, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void fileWithAHashInItsNameIsKeptForEver() throws Exception {
    HttpResponse<String> script = get(vaadinsClient(), "Accept-Encoding", "gzip, br");

    assertThat(header(script, "Cache-Control")).contains("max-age=31536000").contains("immutable");
    assertThat(header(script, "Content-Encoding")).isEqualTo("br");
  }

  @Test
  void largeTextIsCompressed() throws Exception {
    for (String path : List.of(vaadinsClient(), "/")) {
      HttpResponse<String> response = get(path, "Accept-Encoding", "gzip");
      assertThat(header(response, "Content-Encoding")).as(path).isEqualTo("gzip");
    }
  }

  @Test
  void filesThePageNamesAreThere() throws Exception {
    Matcher named = Pattern.compile("(?:src|href)=\"([^\"]+[.][^\"]+)\"").matcher(page("/").body());
    List<String> files = named
      .results()
      .map(file -> URI.create("/").resolve(file.group(1)).toString())
      .toList();

    assertThat(files).hasSizeGreaterThanOrEqualTo(5);
    for (String file : files) assertThat(page(file).statusCode()).as(file).isEqualTo(200);
    assertThat(page("/favicon.ico").statusCode()).isEqualTo(200);
  }

  @Test
  void errorOfTheServerGivesTheFriendlyPageWithoutDetails() throws Exception {
    HttpResponse<String> missing = page("/VAADIN/missing.js");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("Open the playground").doesNotContain("missing.js");
    assertThat(page("/error").body()).contains("Open the playground");
  }

  @ParameterizedTest
  @CsvSource({ "/, 200", "/signal, 200", "/signal?depth=x, 200", "/foo, 404", "/signal/foo, 404" })
  void pageSaysWhetherItIsThere(String path, int status) throws Exception {
    HttpResponse<String> response = page(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains("id=\"outlet\"");
  }

  @ParameterizedTest
  @ValueSource(strings = { "GET /%zz", "GET /signal%", "GET /?v=%zz", "GET /compare?a=%" })
  void addressThatCannotBeReadGivesOurPage(String request) throws Exception {
    String response = raw(request);
    assertThat(response).startsWith("HTTP/1.1 400");
    assertThat(response)
      .contains("This address cannot be read", "href=\"/signal\"", "Content-Security-Policy")
      .doesNotContain("Tomcat", "Exception");
  }

  @Test
  void unknownAddressOfTheApiIsToldAsAProblem() throws Exception {
    HttpResponse<String> response = get("/api/foo", "Accept", "application/json");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
  }

  private String vaadinsClient() throws Exception {
    Matcher script = Pattern.compile("fe/vaadin-\\w+[.]js").matcher(page("/").body());
    assertThat(script.find()).isTrue();
    return "/" + script.group();
  }

  /** Past java.net, which sends no such address. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      String text =
        request + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void healthIsTheOnlyActuatorEndpoint() throws Exception {
    assertThat(page("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(page("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(page("/actuator").body()).doesNotContain("env", "beans", "heapdump");
  }

  private static String nonce(HttpResponse<String> page) {
    return header(page, POLICY).replaceFirst(".*'nonce-([^']+)'.*", "$1");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return get(path, "Accept", "text/html,*/*");
  }

  private HttpResponse<String> get(String path, String header, String value)
    throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
      .header(header, value)
      .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
