package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import symmetry.pool.ComputePool;

class ReplaysTest {

  private static final int PLACES = 16;

  private final List<ComputePool.Slice> slices = new ArrayList<>();
  private final ComputePool pool = Mockito.mock(call -> {
    slices.add(call.getArgument(1));
    return null;
  });
  private final Replays replays = new Replays(pool);
  private final ExperimentRequest request = ExperimentRequest.parse(
    Map.of("steps", List.of("3"))
  ).value();

  @Test
  void soManyAtOnce_areRunAndNoMoreUntilOneIsDone() throws Exception {
    List<CompletableFuture<ExperimentReply>> replies = new ArrayList<>();
    for (int k = 0; k < PLACES; k++) replies.add(replays.start(request).orElseThrow());

    assertThat(replays.start(request)).isEmpty();
    while (slices.getFirst().work(1_000_000) != ComputePool.DONE)
      assertThat(replies.getFirst()).isNotDone();
    assertThat(replies.getFirst().get().step()).isEqualTo(3);
    assertThat(replays.start(request)).isPresent();
    assertThat(replays.start(request)).isEmpty();
  }

  @Test
  void requestTooMany_isAnsweredWith503() throws Exception {
    ExperimentController controller = new ExperimentController(replays);
    for (int k = 0; k < PLACES; k++) replays.start(request);
    var web = new ServletWebRequest(new MockHttpServletRequest());
    var response = controller.experiment(web).get();

    assertThat(response.getStatusCode().value()).isEqualTo(503);
    assertThat(response.getHeaders().getFirst("Retry-After")).isNotBlank();
  }
}
