package symmetry.pool;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import java.io.Serializable;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import symmetry.study.Task;

/** A task on another node than its study: there it waits its turn in that node's {@link GuestRoom}. */
final class GuestTask<R> implements Callable<R>, Serializable, HazelcastInstanceAware {

  /** Under which name a node keeps its room. */
  static final String ROOM = "studies";

  private final Task<R> task;
  private transient @Nullable GuestRoom room;

  /**
   * @param task can be serialized
   */
  GuestTask(Task<R> task) {
    this.task = task;
  }

  @Override
  public void setHazelcastInstance(HazelcastInstance node) {
    room = (GuestRoom) node.getUserContext().get(ROOM);
  }

  @Override
  public R call() throws InterruptedException, ExecutionException {
    return Objects.requireNonNull(room, "no node was set").host(task);
  }
}
