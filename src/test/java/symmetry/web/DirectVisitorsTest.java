package symmetry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import symmetry.ServerTest;

/** Without a proxy that may be trusted, nobody is who they say to be. */
@ServerTest
@TestPropertySource(
  properties = {
    "new-visitors.at-once=3",
    "new-visitors.per-second=0.001",
    "connections.per-address=20",
  }
)
class DirectVisitorsTest {

  @LocalServerPort
  private int port;

  /** Silent ones count, as sockets do on which a page is told its frames. */
  @Test
  @SuppressWarnings("try")
  void connectionsOfOneAddressBeyondTheLimitAreClosed_othersComeIn() throws Exception {
    try (Street bad = new Street("127.0.0.66", port); Street good = new Street("127.0.0.2", port)) {
      for (int k = 0; k < 20; k++) bad.send("GET ");
      await().until(() -> isClosed(bad.send("GET ")));
      assertThat(good.get("/api/experiment?v=1").statusCode()).isEqualTo(200);

      bad.close();
      await().until(() -> !isClosed(bad.send("GET ")));
    }
  }

  private static boolean isClosed(Socket socket) throws IOException {
    socket.setSoTimeout(500);
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void whatAClientSaysOfItsAddressIsNotBelieved() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int k = 0; k < 4; k++) {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
          .header("X-Forwarded-For", "198.51.100." + k)
          .build();
        int status = client.send(page, BodyHandlers.discarding()).statusCode();
        assertThat(status).isEqualTo(k < 3 ? 200 : 429);
      }
    }
  }
}
