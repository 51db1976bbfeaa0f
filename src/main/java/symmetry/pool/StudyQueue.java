package symmetry.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The studies under way, which hand out their tasks in turn: by address, then by owner, then by study. Neither
 * a long study nor many of them delay those of others.
 */
final class StudyQueue {

  /** By address and by member; whose turn it is comes first, and nobody has no study. */
  private final Map<Object, Map<Object, Deque<OngoingStudy<?>>>> studies = new LinkedHashMap<>();

  /** Tasks that threads here are at, by address, none 0. */
  private final Map<Object, Integer> atWork = new HashMap<>();

  /** A task in the hands of a thread here. */
  final class Handed {

    private final Object address;
    private final StudyTask<?> task;

    private Handed(Object address, StudyTask<?> task) {
      this.address = address;
      this.task = task;
      atWork.merge(address, 1, Integer::sum);
    }

    /** Does it, as {@link StudyTask#run}. */
    void run(Runnable giveWay, KeptResults kept) {
      try {
        task.run(giveWay, kept);
      } finally {
        end(address);
      }
    }
  }

  private synchronized void end(Object address) {
    atWork.computeIfPresent(address, (_, own) -> own == 1 ? null : own - 1);
  }

  synchronized void add(Owner owner, OngoingStudy<?> study) {
    studies
      .computeIfAbsent(owner.address(), _ -> new LinkedHashMap<>())
      .computeIfAbsent(owner.member(), _ -> new ArrayDeque<>())
      .add(study);
    notifyAll();
  }

  synchronized void remove(Owner owner, OngoingStudy<?> study) {
    Map<Object, Deque<OngoingStudy<?>>> members = studies.get(owner.address());
    if (members == null) return;
    Deque<OngoingStudy<?>> own = members.get(owner.member());
    if (own == null) return;
    own.remove(study);
    if (own.isEmpty()) members.remove(owner.member());
    if (members.isEmpty()) studies.remove(owner.address());
  }

  /** Waits for a task to be done here. */
  synchronized Handed take() throws InterruptedException {
    for (;;) {
      Optional<Handed> turn = poll(false, _ -> true);
      if (turn.isPresent()) return turn.get();
      wait();
    }
  }

  /** A task of an address that waits while others are worked for. */
  synchronized Optional<Handed> takeForWhoWaits() {
    return poll(false, address -> !atWork.containsKey(address));
  }

  /** Waits for a task that may be done on another node. */
  synchronized StudyTask<?> takeForElsewhere() throws InterruptedException {
    for (;;) {
      Optional<Handed> turn = poll(true, _ -> true);
      if (turn.isPresent()) {
        end(turn.get().address);
        return turn.get().task;
      }
      wait();
    }
  }

  /** Takes a task back that could not be done where it was to be. */
  synchronized void giveBack(StudyTask<?> task, boolean here) {
    task.study().giveBack(task.index(), here);
    notifyAll();
  }

  private Optional<Handed> poll(boolean elsewhere, Predicate<Object> wanted) {
    for (var members : List.copyOf(studies.entrySet())) {
      if (!wanted.test(members.getKey())) continue;
      for (var own : List.copyOf(members.getValue().entrySet())) {
        Optional<? extends StudyTask<?>> task = poll(own.getValue(), elsewhere);
        if (task.isEmpty()) continue;
        toTheEnd(members.getValue(), own.getKey());
        toTheEnd(studies, members.getKey());
        return Optional.of(new Handed(members.getKey(), task.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<? extends StudyTask<?>> poll(
    Deque<OngoingStudy<?>> own,
    boolean elsewhere
  ) {
    for (int k = own.size(); k > 0; k--) {
      OngoingStudy<?> study = own.remove();
      own.add(study);
      Optional<? extends StudyTask<?>> task = study.next(elsewhere);
      if (task.isPresent()) return task;
    }
    return Optional.empty();
  }

  private static <K, V> void toTheEnd(Map<K, V> turns, K key) {
    V value = turns.remove(key);
    if (value != null) turns.put(key, value);
  }
}
