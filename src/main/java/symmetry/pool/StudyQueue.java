package symmetry.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import symmetry.study.Task;

/**
 * The studies under way, which hand out their tasks in turn: by address, then by owner, then by study. Neither
 * a long study nor many of them delay those of others. What several have is done once.
 */
final class StudyQueue {

  /** By address and by member; whose turn it is comes first, and nobody has no study. */
  private final Map<Object, Map<Object, Deque<OngoingStudy<?>>>> studies = new LinkedHashMap<>();

  /** Tasks that are being done. */
  private final Map<Task<?>, Flight<?>> flights = new HashMap<>();

  /** Tasks that threads here are at, by address, none 0. */
  private final Map<Object, Integer> atWork = new HashMap<>();

  /** A task in the hands of a thread here. */
  final class Handed {

    private final Object address;
    private final Flight<?> flight;

    private Handed(Object address, Flight<?> flight) {
      this.address = address;
      this.flight = flight;
      atWork.merge(address, 1, Integer::sum);
    }

    /** Does it, as {@link Flight#run}. */
    void run(Runnable giveWay, KeptResults kept) {
      try {
        flight.run(giveWay, kept);
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
    return await(false);
  }

  /** A task of an address that waits while others are worked for. */
  synchronized Optional<Handed> takeForWhoWaits() {
    return poll(false, address -> !atWork.containsKey(address));
  }

  /** Waits for a task that may be done on another node. */
  synchronized Flight<?> takeForElsewhere() throws InterruptedException {
    Handed turn = await(true);
    end(turn.address);
    return turn.flight;
  }

  private Handed await(boolean elsewhere) throws InterruptedException {
    for (;;) {
      Optional<Handed> turn = poll(elsewhere, _ -> true);
      if (turn.isPresent()) return turn.get();
      wait();
    }
  }

  /** It is done: for those too whose equal task waits for its turn at the same place. */
  synchronized void landed(Flight<?> flight) {
    gone(flight);
    for (var members : studies.values()) {
      for (var own : members.values()) {
        for (var study : own) study.next(flight.index(), flight.task()).ifPresent(flight::board);
      }
    }
  }

  /** Nobody comes on board any more. */
  synchronized void gone(Flight<?> flight) {
    flights.remove(flight.task());
  }

  /** Some tasks wait again. */
  synchronized void look() {
    notifyAll();
  }

  private Optional<Handed> poll(boolean elsewhere, Predicate<Object> wanted) {
    for (var members : List.copyOf(studies.entrySet())) {
      if (!wanted.test(members.getKey())) continue;
      for (var own : List.copyOf(members.getValue().entrySet())) {
        Optional<Flight<?>> flight = poll(own.getValue(), elsewhere);
        if (flight.isEmpty()) continue;
        toTheEnd(members.getValue(), own.getKey());
        toTheEnd(studies, members.getKey());
        return Optional.of(new Handed(members.getKey(), flight.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Flight<?>> poll(Deque<OngoingStudy<?>> own, boolean elsewhere) {
    for (int k = own.size(); k > 0; k--) {
      OngoingStudy<?> study = own.remove();
      own.add(study);
      Optional<Flight<?>> flight = poll(study, elsewhere);
      if (flight.isPresent()) return flight;
    }
    return Optional.empty();
  }

  /** The next task that nobody does; those that somebody does are waited for. */
  private <R> Optional<Flight<?>> poll(OngoingStudy<R> study, boolean elsewhere) {
    for (;;) {
      Optional<Flight.Seat<R>> seat = study.next(elsewhere);
      if (seat.isEmpty()) return Optional.empty();
      Flight<?> present = flights.get(seat.get().task());
      if (present == null) {
        Flight<R> flight = new Flight<>(this, seat.get());
        flights.put(flight.task(), flight);
        return Optional.of(flight);
      }
      present.board(seat.get());
    }
  }

  private static <K, V> void toTheEnd(Map<K, V> turns, K key) {
    V value = turns.remove(key);
    if (value != null) turns.put(key, value);
  }
}
