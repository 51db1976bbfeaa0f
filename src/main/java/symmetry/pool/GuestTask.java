package symmetry.pool;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import symmetry.study.Task;

/** A task on another node than its study: there it waits its turn among that node's own studies. */
final class GuestTask<R> implements Callable<R>, Serializable, HazelcastInstanceAware {

  /** Under which name a node keeps its {@link StudyQueue}. */
  static final String QUEUE = "studies";

  private final Task<R> task;
  private transient @Nullable StudyQueue queue;

  /**
   * @param task can be serialized
   */
  GuestTask(Task<R> task) {
    this.task = task;
  }

  @Override
  public void setHazelcastInstance(HazelcastInstance node) {
    queue = (StudyQueue) node.getUserContext().get(QUEUE);
  }

  @Override
  public R call() throws InterruptedException, ExecutionException {
    StudyQueue here = Objects.requireNonNull(queue, "no node was set");
    CompletableFuture<R> result = new CompletableFuture<>();
    // Not a RemoteTask any more: it is not sent on.
    Task<R> stays = task::run;
    Owner guest = Owner.alone(result);
    OngoingStudy<R> study = new OngoingStudy<>(List.of(stays), new Answer<>(result), ended ->
      here.remove(guest, ended)
    );
    here.add(guest, study);
    try {
      return result.get();
    } finally {
      study.cancel();
    }
  }

  private record Answer<R>(CompletableFuture<R> result) implements StudyListener<R> {
    @Override
    public void result(int index, R found) {
      result.complete(found);
    }

    @Override
    public void progress(double share) {}

    @Override
    public void done() {}

    @Override
    public void cancelled() {
      result.cancel(false);
    }

    @Override
    public void failed(String sentence) {
      result.completeExceptionally(new IllegalStateException(sentence));
    }
  }
}
