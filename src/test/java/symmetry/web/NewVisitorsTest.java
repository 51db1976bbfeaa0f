package symmetry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import symmetry.ServerTest;

/** How many visits an address may begin; and which address that is, behind a proxy that may be trusted. */
@ServerTest
@TestPropertySource(
  properties = {
    "new-visitors.at-once=3",
    "new-visitors.per-second=0.001",
    "server.forward-headers-strategy=native",
  }
)
class NewVisitorsTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort
  private int port;

  @Test
  void visitsBeyondTheLimitAreRefused_thoseBegunGoOn_otherAddressesComeIn() throws Exception {
    String cookie = "";
    for (int k = 0; k < 3; k++) {
      HttpResponse<String> page = get("/", "198.51.100.7", "");
      assertThat(page.statusCode()).isEqualTo(200);
      cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }
    HttpResponse<String> refused = get("/", "198.51.100.7", "");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(get("/signal", "198.51.100.7", cookie).statusCode()).isEqualTo(200);
    assertThat(get("/api/experiment?v=1", "198.51.100.7", "").statusCode()).isEqualTo(200);
    assertThat(get("/", "198.51.100.8", "").statusCode()).isEqualTo(200);
  }

  @Test
  void addressesOfOneCustomerOfAProviderAreOne() throws Exception {
    for (int k = 0; k < 3; k++) {
      assertThat(get("/", "2001:db8:1:2::" + k, "").statusCode()).isEqualTo(200);
    }
    assertThat(get("/", "2001:db8:1:2:ffff::1", "").statusCode()).isEqualTo(429);
    assertThat(get("/", "2001:db8:1:3::1", "").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String path, String forwardedFor, String cookie)
    throws Exception {
    return client.send(
      HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("X-Forwarded-For", forwardedFor)
        .header("Cookie", cookie)
        .build(),
      BodyHandlers.ofString()
    );
  }
}
