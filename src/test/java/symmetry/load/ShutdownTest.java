package symmetry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetry.Jvm;
import symmetry.Patience;
import symmetry.SymmetryPlayground;

/** SIGTERM while people play. */
@Tag("slow")
class ShutdownTest {

  private static final int VISITORS = 8;
  private static final int FRAMES = 5;

  private final HttpClient http = HttpClient.newBuilder()
    .version(HttpClient.Version.HTTP_1_1)
    .build();

  @Test
  void serverThatIsStoppedWhilePeoplePlayComplainsOfNothing(@TempDir Path folder) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path log = folder.resolve("server.log");
    Process server = Jvm.of(
      List.of("-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow"),
      SymmetryPlayground.class,
      "--server.port=" + port
    )
      .redirectErrorStream(true)
      .redirectOutput(log.toFile())
      .start();
    try {
      await().until(() -> isUp(port));
      List<VirtualVisitor> visitors = new ArrayList<>();
      for (int k = 0; k < VISITORS; k++) {
        visitors.add(VirtualVisitor.open(http, port, "v=1&seed=" + k));
        visitors.get(k).click("play");
      }
      await().until(() -> visitors.stream().allMatch(visitor -> visitor.frames() > FRAMES));
      server.destroy();
      assertThat(server.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } finally {
      server.destroyForcibly();
    }
    assertThat(Files.readString(log))
      .contains("Graceful shutdown complete")
      .doesNotContain("ERROR", "Exception", "Atmosphere");
  }

  private boolean isUp(int port) throws InterruptedException {
    URI health = URI.create("http://localhost:" + port + "/actuator/health");
    try {
      return (
        http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding()).statusCode() ==
        200
      );
    } catch (IOException notYet) {
      return false;
    }
  }
}
