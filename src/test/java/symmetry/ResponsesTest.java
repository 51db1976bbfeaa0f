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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.experiment.Page;

/** What the server's responses carry, whoever asks. */
@ServerTest
class ResponsesTest {

  private static final String POLICY = "Content-Security-Policy";
  private static final String LICENSE = "/fe/apexcharts-LICENSE.txt";

  @LocalServerPort
  private int port;

  private final HttpClient client = HttpClient.newHttpClient();

  /** What Vaadin takes for granted in a page's message, in a session that is one. */
  @ParameterizedTest
  @ValueSource(
    strings = {
      "",
      "{}",
      "[]",
      "null",
      "7",
      "{\"rpc\":",
      "{\"rpc\":7}",
      "{\"rpc\":[7]}",
      "{\"rpc\":[{}]}",
      "{\"rpc\":[{\"type\":\"nope\"}]}",
      "{\"rpc\":[{\"type\":\"event\",\"node\":\"x\"}]}",
      "{\"rpc\":[],\"clientId\":\"x\"}",
      "{\"rpc\":[],\"csrfToken\":{}}",
    }
  )
  void whatIsNoMessageOfAPage_is400AndNoEvent(String junk) throws Exception {
    String cookie = header(page("/"), "Set-Cookie").replaceFirst(";.*", "");
    String init = send("GET", "/?v-r=init&location=&query=", cookie, "").body();
    String ui = init.replaceFirst("(?s).*\"v-uiId\":(\\d+).*", "$1");
    try (ServerLog log = new ServerLog()) {
      HttpResponse<String> answer = send("POST", "/?v-r=uidl&v-uiId=" + ui, cookie, junk);
      assertThat(answer.statusCode()).as(junk).isEqualTo(400);
      assertThat(log.lines()).isEmpty();
    }
  }

  private HttpResponse<String> send(String method, String path, String cookie, String body)
    throws Exception {
    return client.send(
      HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Cookie", cookie)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body))
        .build(),
      BodyHandlers.ofString()
    );
  }

  @ParameterizedTest
  @CsvSource(
    quoteCharacter = '"',
    value = {
      "/, 'self', SAMEORIGIN",
      "/?v=1, 'self', SAMEORIGIN",
      "/?embed=0, 'self', SAMEORIGIN",
      "/signal?embed=1, 'self', SAMEORIGIN",
      "/%zz, 'self', SAMEORIGIN",
      "/?embed=1, *,",
    }
  )
  void onlyTheEmbedViewMayBeFramedByOthers(String path, String ancestors, @Nullable String options)
    throws Exception {
    String response = raw("GET " + path);
    assertThat(response).containsPattern(
      "\nContent-Security-Policy: .*; frame-ancestors " + Pattern.quote(ancestors) + "\r\n"
    );
    if (options == null) assertThat(response).doesNotContain("X-Frame-Options");
    else assertThat(response).contains("\r\nX-Frame-Options: " + options + "\r\n");
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
  @ValueSource(
    strings = {
      "GET /",
      "GET " + LICENSE,
      "GET /favicon.ico",
      "GET /actuator/health",
      "GET /actuator/env",
      "GET /api/nope",
      "GET /?%",
      "GET /%zz",
      "TRACE /",
    }
  )
  void everyResponseForbidsSniffingDevicesAndForeignReferrers(String request) throws Exception {
    assertThat(raw(request)).contains(
      "\r\nX-Content-Type-Options: nosniff\r\n",
      "\r\nReferrer-Policy: same-origin\r\n",
      "\r\nPermissions-Policy: camera=()",
      "\r\n" + POLICY + ": default-src"
    );
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
  @ValueSource(strings = { "/", "/signal", "/signal/", "/signal?depth=x", "/embed" })
  void pageIsThere(String path) throws Exception {
    HttpResponse<String> response = page(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("id=\"outlet\"");
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "/foo",
      "/signal/foo",
      "/sw.js",
      "/error",
      "/actuator",
      "/actuator/env",
      "/actuator/metrics",
      "/actuator/prometheus",
      "/vaadinServlet/",
      "/VAADIN/nope.js",
      "/VAADIN/dynamic/resource/1/x/y",
      "/?v-r=devtools",
      "/signal?v-r=foo",
    }
  )
  void whatIsNotThereIsNotFoundAndCostsNoSession(String path) throws Exception {
    HttpResponse<String> response = page(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("Nothing here");
    for (Page one : Page.values())
      assertThat(response.body()).contains(
        "<a href=\"/%s\">%s</a>".formatted(one.path(), one.title())
      );
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api, 404",
    "GET, /api/nope, 404",
    "POST, /api/nope, 404",
    "PUT, /api/studies, 405",
    "GET, /api/experiment?%, 400",
    "GET, /api/experiment?=1, 400",
    "GET, /api/experiment?v=%ff, 400",
    "GET, /api/studies/xyz, 400",
  })
  void theApiTellsProblemsEvenToABrowser(String method, String path, int status) throws Exception {
    String response = raw(method + " " + path);
    assertThat(response).startsWith("HTTP/1.1 " + status);
    assertThat(response).contains("\r\nContent-Type: application/problem+json\r\n");
    assertThat(response)
      .contains("\"status\":" + status)
      .doesNotContain("Set-Cookie");
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "GET /?v=%ff%0a2026-11-28%20ERROR%20forged",
      "GET /?%",
      "GET /?=1",
      "GET /signal?a=%zz",
      "GET //?%",
      "GET /api/experiment?v=%ff%0aERROR%20forged",
      "GET /api/studies/%0aERROR%20forged",
      "GET /api/claims;a=%",
      "GET /api/nope;a=%zz",
      "GET /api/nope%",
      "GET /fe/nope;%",
      "GET /nope;%",
      "POST /api/nope",
      "POST /",
      "DELETE /signal",
      "GET /?v-r=devtools",
      "GET /?v-r=heartbeat&v-uiId=zz",
      "GET /?v-r=init&location=%25zz&query=%25",
      "GET /?v-r=init&location=//evil%0aERROR",
      "GET /VAADIN/push?v-r=push&v-uiId=99999999999",
    }
  )
  void whatCannotBeAnsweredLeavesNoLineInTheLog(String request) throws Exception {
    try (ServerLog log = new ServerLog()) {
      assertThat(raw(request)).startsWith("HTTP/1.1 4");
      assertThat(log.lines()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = { "a", "a/", "%41" })
  void longAddressThatLeadsNowhereIsNotFound(String part) throws Exception {
    try (ServerLog log = new ServerLog()) {
      assertThat(raw("GET /api/" + part.repeat(2_500))).startsWith("HTTP/1.1 404");
      assertThat(log.lines()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = { "multipart/form-data", "application/x-www-form-urlencoded" })
  void nobodySendsForms(String type) throws Exception {
    for (String path : List.of("/", "/api/studies", "/api/experiment")) {
      HttpResponse<String> response = client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
          .header("Content-Type", type)
          .POST(HttpRequest.BodyPublishers.ofString("%"))
          .build(),
        BodyHandlers.ofString()
      );
      assertThat(response.statusCode()).isEqualTo(415);
      assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    }
  }

  @Test
  void whoAcceptsNoAnswerStartsNothing() throws Exception {
    String study = "{\"kind\":\"signal\",\"link\":\"v=1&width=8&depth=2&seeds=1\"}";
    HttpResponse<String> response = client.send(
      HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/studies"))
        .header("Content-Type", "application/json")
        .header("Accept", "text/csv")
        .POST(HttpRequest.BodyPublishers.ofString(study))
        .build(),
      BodyHandlers.ofString()
    );
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.headers().firstValue("Location")).isEmpty();
    assertThat(get("/api/experiment?v=1", "Accept", "text/csv").statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @CsvSource({
    "http://elsewhere.example, , 403",
    "null, , 403",
    "http://localhost.elsewhere.example, , 403",
    "http://localhost, cross-site, 403",
    "http://localhost, , 101",
    "http://named.by.a.proxy, same-origin, 101",
    ", , 101",
  })
  void socketsAreForPagesOfThisSite(@Nullable String origin, @Nullable String site, int status)
    throws Exception {
    String headers =
      "Upgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13" +
      (origin == null ? "" : "\r\nOrigin: " + origin) +
      (site == null ? "" : "\r\nSec-Fetch-Site: " + site);
    assertThat(statusOf("GET /VAADIN/push?v-r=push", "Upgrade", headers)).isEqualTo(status);
  }

  @Test
  void robotsAreToldWhatIsForPrograms() throws Exception {
    assertThat(page("/robots.txt").body()).contains("User-agent: *", "Disallow: /api/");
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

  /** Of an answer that may have no end. */
  private int statusOf(String request, String connection, String headers) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      String text =
        request +
        " HTTP/1.1\r\nHost: localhost\r\nConnection: " +
        connection +
        "\r\n" +
        headers +
        "\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      byte[] first = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      return Integer.parseInt(new String(first, StandardCharsets.US_ASCII).substring(9));
    }
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
    assertThat(page("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(page("/readyz").statusCode()).isEqualTo(200);
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
