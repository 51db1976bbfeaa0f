package symmetry.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Memory for the tasks of studies that are at work. An address has as many at work as there are threads at
 * most, so it needs as much for each as the largest of its studies under way, however many wait. Asked for
 * before a study begins, so that none stands still for want of it. Safe on any thread.
 */
final class Workplaces {

  private final MemoryBudget memory;
  private final int threads;

  /** Guarded by this, none without a place. */
  private final Map<ClientAddress, Bench> benches = new HashMap<>();

  private record Bench(MemoryBudget.Share share, List<Long> places) {
    long largest() {
      return places.isEmpty() ? 0 : Collections.max(places);
    }
  }

  Workplaces(MemoryBudget memory, int threads) {
    this.memory = memory;
    this.threads = threads;
  }

  /** What the tasks of one study work with, until it is closed. */
  final class Place implements AutoCloseable {

    private final ClientAddress address;
    private final long bytes;
    private boolean closed;

    private Place(ClientAddress address, long bytes) {
      this.address = address;
      this.bytes = bytes;
    }

    @Override
    public void close() {
      synchronized (Workplaces.this) {
        if (closed) return;
        closed = true;
        leave(address, bytes);
      }
    }
  }

  /**
   * A place for a study.
   *
   * @param bytes that its largest task works with
   * @return nothing if that is not free
   */
  synchronized Optional<Place> ask(ClientAddress address, long bytes) {
    Bench bench = benches.computeIfAbsent(address, _ ->
      new Bench(memory.open(address, 0).orElseThrow(), new ArrayList<>())
    );
    bench.places.add(bytes);
    if (bench.share.resize(threads * bench.largest())) return Optional.of(
      new Place(address, bytes)
    );
    leave(address, bytes);
    return Optional.empty();
  }

  /** What an address would need besides what it has. */
  synchronized long missing(ClientAddress address, long bytes) {
    Bench bench = benches.get(address);
    return threads * Math.max(0, bytes - (bench == null ? 0 : bench.largest()));
  }

  private void leave(ClientAddress address, long bytes) {
    Bench bench = benches.get(address);
    if (bench == null) return;
    bench.places.remove(bytes);
    bench.share.resize(threads * bench.largest());
    if (!bench.places.isEmpty()) return;
    bench.share.close();
    benches.remove(address);
  }
}
