package symmetry.pool;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import symmetry.engine.init.BetweenPasses;
import symmetry.study.Task;
import symmetry.study.Work;

/**
 * A task that was handed out to be done, here or elsewhere, for all studies that have an equal one: they are
 * told how far it is and what it found.
 */
final class Flight<R> {

  /** Progress of one task is told in steps of this. */
  private static final double TELLING = 0.01;

  /** A task of a study. */
  record Seat<R>(OngoingStudy<R> study, int index) {
    Task<R> task() {
      return study.task(index);
    }
  }

  private final StudyQueue queue;
  private final Seat<R> first;
  private final List<Seat<R>> seats = new CopyOnWriteArrayList<>();

  /** It was given up, since nobody waited. */
  private volatile boolean stopped;

  Flight(StudyQueue queue, Seat<R> first) {
    this.queue = queue;
    this.first = first;
    seats.add(first);
  }

  Task<R> task() {
    return first.task();
  }

  /** Where it stands in the list of its first study. */
  int index() {
    return first.index();
  }

  /** One more waits for it. Equal tasks find results of one type. */
  @SuppressWarnings("unchecked")
  void board(Seat<?> seat) {
    seats.add((Seat<R>) seat);
  }

  boolean isUnwanted() {
    return seats.stream().allMatch(seat -> seat.study.hasEnded());
  }

  /** It is done. */
  void land(R result) {
    queue.landed(this);
    seats.forEach(seat -> seat.study.complete(seat.index, result));
  }

  /**
   * It was not done.
   *
   * @param here whether it may not go elsewhere any more
   */
  void giveBack(boolean here) {
    queue.gone(this);
    seats.forEach(seat -> seat.study.giveBack(seat.index, here));
    queue.look();
  }

  private boolean stops() {
    stopped |= isUnwanted();
    return stopped;
  }

  /**
   * Does it on this thread, unless somebody did the same before.
   *
   * @param giveWay called between the steps of the work
   */
  void run(Runnable giveWay, KeptResults kept) {
    double[] told = { 0 };
    Work work = new Work(share -> {
      if (share >= told[0] + TELLING) {
        told[0] = share;
        seats.forEach(seat -> seat.study.reached(seat.index, share));
      }
      giveWay.run();
    }, this::stops);
    try {
      land(BetweenPasses.lookIn(work::pause, () -> kept.of(task(), work)));
    } catch (RuntimeException | Error fault) {
      if (stopped && fault instanceof CancellationException) {
        // Somebody may have come on board just now.
        giveBack(false);
        return;
      }
      queue.gone(this);
      seats.forEach(seat -> seat.study.fail(fault));
    }
  }
}
