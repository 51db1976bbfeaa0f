package symmetry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import symmetry.ServerTest;

/** A process whose threads have died is not alive, however much of it answers. */
@ServerTest
class ThreadsHealthIndicatorTest {

  private static final List<String> ALIVE = List.of(
    "http-nio-8080-Acceptor",
    "http-nio-8080-Poller",
    "compute-1",
    "compute-2",
    "study-1",
    "main"
  );

  @Autowired
  private ThreadsHealthIndicator threads;

  @Test
  void serverThatServes_isUp() {
    assertThat(threads.health().getStatus()).isEqualTo(Status.UP);
  }

  @ParameterizedTest
  @ValueSource(strings = { "-Acceptor", "-Poller", "study-" })
  void oneOfItsKindThatIsGone_isMissed(String kind) {
    List<String> left = new ArrayList<>(ALIVE);
    left.removeIf(name -> name.contains(kind));
    assertThat(ThreadsHealthIndicator.missing(left)).containsExactly(kind);
  }

  @Test
  void oneOfSeveralThatIsGone_isNot() {
    List<String> left = new ArrayList<>(ALIVE);
    left.remove("compute-2");
    assertThat(ThreadsHealthIndicator.missing(left)).isEmpty();
  }
}
