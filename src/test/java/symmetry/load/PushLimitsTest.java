package symmetry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.ServerLog;
import symmetry.ServerTest;

/** What may be said on a page's web socket, how much and how fast. */
@ServerTest
class PushLimitsTest {

  private static final int PIECE = 4_000;

  @LocalServerPort
  private int port;

  private final HttpClient http = HttpClient.newBuilder()
    .version(HttpClient.Version.HTTP_1_1)
    .build();

  /** A message as long as it claims, up to the bound, is heard; a page's own come in pieces as large as these. */
  @ParameterizedTest
  @CsvSource({ "131000, true", "132000, false", "2000000000, false" })
  void messageIsHeardUpToItsBound(int claimed, boolean heard) throws Exception {
    try (
      ServerLog log = new ServerLog();
      VirtualVisitor visitor = VirtualVisitor.open(http, port, "v=1")
    ) {
      int said = Math.min(claimed, 200_000);
      List<String> pieces = new ArrayList<>(List.of(claimed + "|"));
      for (int k = 0; k < said; k += PIECE) pieces.add("x".repeat(Math.min(PIECE, said - k)));
      tell(visitor, pieces.toArray(String[]::new));
      if (heard) {
        // Nobody of ours said it, and all goes on.
        visitor.clickToFrame("step");
        assertThat(visitor.end()).isEmpty();
      } else {
        awaitEnd(visitor);
      }
      assertThat(log.lines()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({ "x|{}", "'|'", "'-5|{}'", "99999999999|{}" })
  void whatHasNoLengthIsNotHeard(String message) throws Exception {
    try (
      ServerLog log = new ServerLog();
      VirtualVisitor visitor = VirtualVisitor.open(http, port, "v=1")
    ) {
      for (int k = 0; k < 40 && visitor.end().isEmpty(); k++) tell(visitor, message);
      for (int k = 0; k < 40 && visitor.end().isEmpty(); k++) tell(visitor, "x".repeat(PIECE));
      awaitEnd(visitor);
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void floodOfMessagesIsHungUpOn_andOthersPlayOn() throws Exception {
    try (
      ServerLog log = new ServerLog();
      VirtualVisitor calm = VirtualVisitor.open(http, port, "v=1");
      VirtualVisitor flood = VirtualVisitor.open(http, port, "v=1")
    ) {
      for (int k = 0; k < 3_000 && flood.end().isEmpty(); k++) tell(flood, "2|{}");
      awaitEnd(flood);
      calm.clickToFrame("step");
      assertThat(calm.end()).isEmpty();
      assertThat(log.lines()).isEmpty();
    }
  }

  /** Whether the socket takes it or not. */
  private static void tell(VirtualVisitor visitor, String... pieces) {
    try {
      visitor.say(pieces);
    } catch (IOException hungUp) {
      awaitEnd(visitor);
    }
  }

  private static void awaitEnd(VirtualVisitor visitor) {
    await().until(() -> visitor.end().isPresent());
  }
}
