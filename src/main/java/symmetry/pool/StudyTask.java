package symmetry.pool;

import java.util.concurrent.CancellationException;
import symmetry.study.Task;
import symmetry.study.Work;

/** A task of a study, handed out to be done. */
record StudyTask<R>(OngoingStudy<R> study, int index) {
  /** Progress of one task is told in steps of this. */
  private static final double TELLING = 0.01;

  Task<R> task() {
    return study.task(index);
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
        study.reached(index, share);
      }
      giveWay.run();
    }, study::hasEnded);
    try {
      study.complete(index, kept.of(task(), work));
    } catch (CancellationException nobodyWaits) {
      if (!study.hasEnded()) study.fail(nobodyWaits);
    } catch (RuntimeException | Error fault) {
      study.fail(fault);
    }
  }
}
