package symmetry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.ServerTest;
import symmetry.pool.MemoryBudget;

/** What one address does to the server, and what others notice of it: faults 4, 5 and 9 of issue 13. */
@ServerTest
@Timeout(240)
class StreetTest {

  private static final String HEAVY =
    "/api/experiment?v=1&data=circle&samples=2000&test=0&hidden=256-256-256&init=glorot-normal&steps=28";
  private static final String LARGE =
    "/api/experiment?v=1&data=circle&batch=100&steps=20000&include=batches";
  private static final String SMALL = "/api/experiment?v=1&steps=3";
  private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

  @LocalServerPort
  private int port;

  @Autowired
  private MemoryBudget memory;

  private Street bad;
  private Street good;

  @BeforeEach
  void open() {
    bad = new Street("127.0.0.66", port);
    good = new Street("127.0.0.2", port);
  }

  @AfterEach
  void close() throws IOException {
    bad.close();
  }

  @Test
  void experimentsOfOneAddress_delayNoOther_andEndWhenTheirClientIsGone() throws Exception {
    for (int k = 0; k < 16; k++) bad.send("GET " + HEAVY + "&seed=" + k + HOST + "\r\n");
    assertServed(SMALL);
    assertThat(memory.free()).isLessThan(memory.limit());

    bad.close();
    await().until(() -> memory.free() == memory.limit());
    assertServed(SMALL);
  }

  @Test
  void bodiesThatDoNotCome_keepNobodyWaiting() throws Exception {
    String post = "POST /api/studies" + HOST + "Content-Type: application/json\r\n";
    for (int k = 0; k < RequestLimits.MAX_PER_ADDRESS; k++) {
      bad.send(post + "Content-Length: 100\r\n\r\n");
    }
    assertServed("/");
    assertServed("/actuator/health/liveness");
    // One more each time: those before it are given up some time.
    HttpResponse<String> oneMore = await().until(
      () -> {
        bad.send(post + "Content-Length: 100\r\n\r\n");
        return bad.get("/");
      },
      response -> response.statusCode() == 429
    );
    assertThat(oneMore.headers().firstValue("Retry-After")).isPresent();
    assertThat(oneMore.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    // Now that the other has all that one may have.
    assertServed("/");
  }

  @Test
  void bodyTooLarge_isRefusedBeforeItIsRead() throws Exception {
    Socket half = bad.send(
      "POST /?v-r=uidl&v-uiId=0" + HOST + "Content-Length: 9500000\r\n\r\n" + "x".repeat(1000)
    );
    String answer = new String(half.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    assertThat(answer).isEqualTo("HTTP/1.1 413");
  }

  @Test
  void slowReaders_keepNobodyWaiting() throws Exception {
    for (int k = 0; k < 48; k++) bad.send("GET " + LARGE + "&seed=" + k + HOST + "\r\n");
    for (int k = 0; k < 5; k++) {
      assertServed("/");
      assertServed("/actuator/health/readiness");
      assertServed(SMALL);
    }
  }

  private void assertServed(String path) throws Exception {
    assertThat(good.get(path).statusCode()).as(path).isEqualTo(200);
  }
}
