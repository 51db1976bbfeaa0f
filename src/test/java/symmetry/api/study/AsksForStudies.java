package symmetry.api.study;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.ServerTest;

/** Tests that ask the running server for studies; what a test leaves under way is cancelled. */
@ServerTest
abstract class AsksForStudies {

  @LocalServerPort
  private int port;

  StudyClient client;

  @BeforeEach
  void open() {
    client = new StudyClient(port);
  }

  @AfterEach
  void cancelAll() throws Exception {
    client.cancelAll();
  }
}
