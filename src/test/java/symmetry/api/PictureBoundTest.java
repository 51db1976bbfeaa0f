package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.ServerTest;
import symmetry.experiment.Links;
import symmetry.experiment.Tables;
import symmetry.picture.RunPicture;
import symmetry.pool.MemoryBudget;

/** Pictures in a crowd: what is too much is refused before it costs anything, and nothing is left behind. */
@ServerTest
class PictureBoundTest {

  private static final int CROWD = 200;

  @LocalServerPort
  private int port;

  @Autowired
  private MemoryBudget memory;

  @Test
  void crowd_getsPicturesOrProblems_andTheMemoryComesBack() throws Exception {
    long before = memory.free();
    HttpClient client = HttpClient.newHttpClient();
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int seed = 0; seed < CROWD; seed++) {
      URI uri = URI.create(
        "http://localhost:%d/picture?v=1&data=moons&seed=%d&step=5".formatted(port, 7_000 + seed)
      );
      answers.add(client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()));
    }
    int drawn = 0;
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      int status = answer.get().statusCode();
      assertThat(status).isIn(200, 429, 503);
      if (status == 200) drawn++;
      else assertThat(answer.get().headers().firstValue("Retry-After")).isPresent();
    }
    assertThat(drawn).isPositive();
    assertThat(memory.free()).isEqualTo(before);
  }

  /** It says so itself: a link to a later step than a picture may cost is drawn at the last one that it may. */
  @Test
  void costlyRun_isDrawnAsFarAsAPictureMayCost() {
    PictureRequest request = PictureRequest.parse(
      Map.of(
        "hidden",
        List.of("256-256"),
        "init",
        List.of("glorot-uniform"),
        "step",
        List.of("1000")
      ),
      Tables.NONE
    ).value();

    assertThat(request.steps()).isBetween(1L, 999L);
    assertThat(request.footprint()).isLessThan(64_000_000);
    assertThat(Links.experiment("v=1&hidden=256-256&init=glorot-uniform")).isEqualTo(
      request.experiment()
    );
    assertThat(RunPicture.WIDTH * RunPicture.HEIGHT).isLessThan(1_000_000);
  }
}
