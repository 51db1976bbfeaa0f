package symmetry.ui.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UIDetachedException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import symmetry.Patience;
import symmetry.pool.InquiryRun;
import symmetry.pool.InquiryStatus;

class FollowerTest {

  private final InquiryRun<String> run = mock();
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();

  @Test
  void pageThatGoesWhileAWordWaits_isNoFault() throws Exception {
    assertThat(faultsOf(new UIDetachedException())).isEmpty();
  }

  @Test
  void listenerThatFails_isAFault() throws Exception {
    assertThat(faultsOf(new IllegalArgumentException("listener"))).hasSize(1);
  }

  /** What ended the follower's thread when telling ended so. */
  private List<Throwable> faultsOf(RuntimeException told) throws InterruptedException {
    InquiryStatus<String> status = mock();
    when(run.status()).thenReturn(status);
    BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
    new Follower<>(
      run,
      command -> {
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault));
        threads.add(Thread.currentThread());
        FutureTask<Void> telling = new FutureTask<>(() -> {
          throw told;
        });
        telling.run();
        return telling;
      },
      _ -> {}
    );
    assertThat(threads.take().join(Patience.LIMIT)).isTrue();
    return faults;
  }
}
