package symmetry.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The studies under way, which hand out their tasks in turn: a long one does not delay a short one. */
final class StudyQueue {

  private final Deque<OngoingStudy<?>> studies = new ArrayDeque<>();

  synchronized void add(OngoingStudy<?> study) {
    studies.add(study);
    notifyAll();
  }

  synchronized void remove(OngoingStudy<?> study) {
    studies.remove(study);
  }

  /** Waits for a task to be done here. */
  StudyTask<?> take() throws InterruptedException {
    return take(false);
  }

  /** Waits for a task that may be done on another node. */
  StudyTask<?> takeForElsewhere() throws InterruptedException {
    return take(true);
  }

  /** Takes a task back that could not be done where it was to be. */
  synchronized void giveBack(StudyTask<?> task, boolean here) {
    task.study().giveBack(task.index(), here);
    notifyAll();
  }

  private synchronized StudyTask<?> take(boolean elsewhere) throws InterruptedException {
    for (;;) {
      Optional<? extends StudyTask<?>> task = poll(elsewhere);
      if (task.isPresent()) return task.get();
      wait();
    }
  }

  private Optional<? extends StudyTask<?>> poll(boolean elsewhere) {
    for (int k = studies.size(); k > 0; k--) {
      OngoingStudy<?> study = studies.remove();
      studies.add(study);
      Optional<? extends StudyTask<?>> task = study.next(elsewhere);
      if (task.isPresent()) return task;
    }
    return Optional.empty();
  }
}
