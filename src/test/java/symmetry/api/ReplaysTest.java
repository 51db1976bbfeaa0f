package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import symmetry.pool.ClientAddress;
import symmetry.pool.ManualPool;
import symmetry.training.MemoryShare;

class ReplaysTest {

  private final ManualPool pool = new ManualPool();
  private final Replays replays = new Replays(pool);

  @Test
  void thirtyOnOneLink_areOneRun() throws Exception {
    CompletableFuture<ExperimentReply> first = start();
    for (int k = 1; k < 29; k++) start();
    CompletableFuture<ExperimentReply> last = start();
    pool.finish();

    assertThat(last.get()).isSameAs(first.get());
  }

  @Test
  void whoComesLater_getsTheReplyThatIsKept() throws Exception {
    CompletableFuture<ExperimentReply> first = start();
    pool.finish();
    CompletableFuture<ExperimentReply> later = start();

    assertThat(later.get()).isSameAs(first.get());
    assertThat(pool.isIdle()).isTrue();
    assertThat(replays.hits()).isOne();
  }

  @Test
  void whoLeaves_doesNotTakeItFromOthers() throws Exception {
    CompletableFuture<ExperimentReply> leaves = start();
    CompletableFuture<ExperimentReply> stays = start();
    leaves.cancel(false);
    pool.finish();

    assertThat(stays.get().step()).isEqualTo(3);
  }

  @Test
  void workThatNobodyWaitsFor_ends() {
    CompletableFuture<ExperimentReply> one = start();
    CompletableFuture<ExperimentReply> other = start();
    one.cancel(false);
    other.cancel(false);
    pool.turns(1);

    assertThat(pool.isIdle()).isTrue();
    assertThat(start()).isNotDone();
  }

  private CompletableFuture<ExperimentReply> start() {
    ExperimentRequest request = ExperimentRequest.parse(Map.of("steps", List.of("3"))).value();
    return replays.start(ClientAddress.UNKNOWN, request, MemoryShare.UNBOUNDED);
  }
}
