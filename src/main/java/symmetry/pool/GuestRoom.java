package symmetry.pool;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import symmetry.study.Task;

/**
 * Where tasks of other nodes wait for their turn among the studies of this one. All of them share what one address
 * gets, of the threads and of the memory. Safe on any thread.
 */
record GuestRoom(StudyQueue queue, Workplaces places) {
  private static final ClientAddress GUESTS = new ClientAddress("other nodes");

  /** The task of a node that has memory for it, and this one has none. */
  static final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  /**
   * Has it done when its turn comes.
   *
   * @throws NoRoomException if there is no memory for it at the moment
   */
  <R> R host(Task<R> task) throws InterruptedException, ExecutionException {
    try (
      Workplaces.Place _ = places.ask(GUESTS, task.footprint()).orElseThrow(NoRoomException::new)
    ) {
      CompletableFuture<R> result = new CompletableFuture<>();
      // Not a RemoteTask any more: it is not sent on.
      Task<R> stays = task::run;
      Owner guest = new Owner(GUESTS, result);
      OngoingStudy<R> study = new OngoingStudy<>(List.of(stays), new Answer<>(result), ended ->
        queue.remove(guest, ended)
      );
      queue.add(guest, study);
      try {
        return result.get();
      } finally {
        study.cancel();
      }
    }
  }

  private record Answer<R>(CompletableFuture<R> result) implements StudyListener<R> {
    @Override
    public void result(int index, R found) {
      result.complete(found);
    }

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
