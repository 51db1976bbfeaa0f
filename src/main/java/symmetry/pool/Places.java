package symmetry.pool;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Places for so much at once. Who finds none waits in the line of their address; a free place goes to the
 * addresses in turn, so that a long line delays only those who stand in it. Safe on any thread.
 *
 * @param <A> an address; compared by equals
 */
public final class Places<A> {

  private final int all;
  private final int ofOne;
  private final int waitingOfOne;

  /** Guarded by this, as all below: how many each address has, none 0. */
  private final Map<A, Integer> taken = new HashMap<>();

  private int takenByAll;

  /** No line is empty; the address whose turn it is comes first. */
  private final Map<A, Queue<Place>> lines = new LinkedHashMap<>();

  /**
   * @param all that there are
   * @param ofOne how many of them one address has at most
   * @param waitingOfOne how many may wait in the line of one address
   */
  public Places(int all, int ofOne, int waitingOfOne) {
    this.all = all;
    this.ofOne = ofOne;
    this.waitingOfOne = waitingOfOne;
  }

  /** A place, or one in the line; nothing if that is too long. */
  public synchronized Optional<Place> ask(A address) {
    Queue<Place> line = lines.get(address);
    if (line != null && line.size() >= waitingOfOne) return Optional.empty();
    Place place = new Place(address);
    lines.computeIfAbsent(address, _ -> new ArrayDeque<>()).add(place);
    serve();
    return Optional.of(place);
  }

  /** A place, if one is free now; nobody waits in a line for it. */
  public synchronized Optional<Place> take(A address) {
    if (takenByAll >= all || isFull(address)) return Optional.empty();
    Place place = new Place(address);
    give(place);
    return Optional.of(place);
  }

  private boolean isFull(A address) {
    return taken.getOrDefault(address, 0) >= ofOne;
  }

  private void give(Place place) {
    taken.merge(place.address, 1, Integer::sum);
    takenByAll++;
    place.given.countDown();
  }

  private void serve() {
    while (takenByAll < all) {
      Optional<Map.Entry<A, Queue<Place>>> next = lines
        .entrySet()
        .stream()
        .filter(line -> !isFull(line.getKey()))
        .findFirst();
      if (next.isEmpty()) return;
      A address = next.get().getKey();
      Queue<Place> line = next.get().getValue();
      lines.remove(address);
      Place first = line.remove();
      if (!line.isEmpty()) lines.put(address, line);
      give(first);
    }
  }

  private synchronized void leave(Place place) {
    if (place.left) return;
    place.left = true;
    if (place.given.getCount() > 0) {
      lines.computeIfPresent(place.address, (_, line) -> {
        line.remove(place);
        return line.isEmpty() ? null : line;
      });
      return;
    }
    taken.computeIfPresent(place.address, (_, own) -> own == 1 ? null : own - 1);
    takenByAll--;
    serve();
  }

  /** One's place, or the way to it. */
  public final class Place implements AutoCloseable {

    private final A address;
    private final CountDownLatch given = new CountDownLatch(1);

    /** Guarded by the places. */
    private boolean left;

    private Place(A address) {
      this.address = address;
    }

    /** Whether it is given within this time. */
    public boolean await(long millis) throws InterruptedException {
      return given.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Leaves it, or the line; any number of times. */
    @Override
    public void close() {
      leave(this);
    }
  }
}
