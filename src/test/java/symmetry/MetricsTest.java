package symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What is told to Prometheus, where it is switched on. */
@ResourceLock("server")
@ActiveProfiles("metrics")
@SpringBootTest(
  webEnvironment = WebEnvironment.RANDOM_PORT,
  properties = {
    "management.server.port=0",
    // Boot's tests would leave it out.
    "management.prometheus.metrics.export.enabled=true",
    "spring.test.metrics.export=true",
  }
)
class MetricsTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort
  private int port;

  @LocalManagementPort
  private int managementPort;

  @Test
  void figuresAreOnAPortOfTheirOwn() throws Exception {
    assertThat(get(port, "/api/experiment?v=1&steps=3").statusCode()).isEqualTo(200);

    String figures = get(managementPort, "/actuator/prometheus").body();

    assertThat(figures)
      .contains(
        "symmetry_visitors ",
        "symmetry_runs ",
        "symmetry_frames_total ",
        "symmetry_slices ",
        "symmetry_owners ",
        "symmetry_studies ",
        "symmetry_memory_limit_bytes ",
        "symmetry_memory_free_bytes ",
        "symmetry_slice_wait_seconds_bucket{le=\"0.1\"}",
        "symmetry_kept_total{found=\"yes\"}",
        "symmetry_kept_total{found=\"no\"}",
        "symmetry_refusals_total{what=\"run\"}",
        "symmetry_refusals_total{what=\"study\"}",
        "jvm_memory_used_bytes"
      )
      .containsPattern("symmetry_slice_wait_seconds_count [1-9]")
      .containsPattern("http_server_requests_seconds_count\\{[^}]*uri=\"/api/experiment\"");
    assertThat(get(port, "/actuator/prometheus").statusCode()).isEqualTo(404);
    assertThat(get(port, "/livez").statusCode()).isEqualTo(200);
    assertThat(get(managementPort, "/actuator/env").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(int at, String path) throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + at + path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
