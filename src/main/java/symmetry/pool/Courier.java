package symmetry.pool;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.IExecutorService;
import com.hazelcast.core.MemberLeftException;
import com.hazelcast.spi.exception.TargetNotMemberException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries tasks to one other node and their results back, one at a time on each thread. */
record Courier(StudyQueue queue, IExecutorService executor, Member member) {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** How soon a node learns that a task it works on is not wanted any more. */
  private static final long LOOK_MILLIS = 100;

  /** Until a node that had no memory is asked again. */
  private static final long NO_ROOM_MILLIS = 1_000;

  /** Until interrupted, which is when the node is gone. */
  void work() {
    try {
      for (;;) carry(queue.takeForElsewhere());
    } catch (InterruptedException dismissed) {
      Thread.currentThread().interrupt();
    }
  }

  private <R> void carry(Flight<R> flight) throws InterruptedException {
    try {
      await(flight, executor.submitToMember(new GuestTask<>(flight.task()), member));
    } catch (InterruptedException dismissed) {
      flight.giveBack(false);
      throw dismissed;
    } catch (ExecutionException | RuntimeException failure) {
      if (failure.getCause() instanceof GuestRoom.NoRoomException) {
        flight.giveBack(false);
        Thread.sleep(NO_ROOM_MILLIS);
        return;
      }
      boolean gone = isGone(failure);
      flight.giveBack(!gone);
      if (gone) throw new InterruptedException();
      LOG.warn("A task failed on the node at {}; it is done here", member.getAddress(), failure);
    }
  }

  private static <R> void await(Flight<R> flight, Future<R> future)
    throws InterruptedException, ExecutionException {
    for (;;) {
      try {
        flight.land(future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        return;
      } catch (TimeoutException notYet) {
        if (!flight.isUnwanted()) continue;
        future.cancel(true);
        flight.giveBack(false);
        return;
      }
    }
  }

  /** Whether the node, not the task, is why a task failed. */
  private static boolean isGone(@Nullable Throwable failure) {
    return (
      failure instanceof MemberLeftException ||
      failure instanceof TargetNotMemberException ||
      failure instanceof HazelcastInstanceNotActiveException ||
      failure instanceof RejectedExecutionException ||
      (failure != null && isGone(failure.getCause()))
    );
  }
}
