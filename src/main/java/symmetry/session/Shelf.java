package symmetry.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import symmetry.pool.MemoryBudget;

/** What one visitor brought and uses, the last {@value #MOST_KEPT}, by name. Its memory is counted. Safe on any thread. */
final class Shelf<T> {

  static final int MOST_KEPT = 4;

  private record Kept<T>(T thing, MemoryBudget.Share memory) {}

  private final LongFunction<Optional<MemoryBudget.Share>> room;

  /** The last used last. */
  private final Map<String, Kept<T>> kept = new LinkedHashMap<>();

  /**
   * @param room for so many bytes; nothing if they are not free
   */
  Shelf(LongFunction<Optional<MemoryBudget.Share>> room) {
    this.room = room;
  }

  /**
   * Keeps one, if need be instead of those that were not used for longest.
   *
   * @return whether there was memory for it
   */
  synchronized boolean keep(String name, T thing, long bytes) {
    if (find(name).isPresent()) return true;
    Optional<MemoryBudget.Share> share = room.apply(bytes);
    while (share.isEmpty() && !kept.isEmpty()) {
      forgetEldest();
      share = room.apply(bytes);
    }
    if (share.isEmpty()) return false;
    while (kept.size() >= MOST_KEPT) forgetEldest();
    kept.put(name, new Kept<>(thing, share.get()));
    return true;
  }

  synchronized Optional<T> find(String name) {
    Kept<T> found = kept.remove(name);
    if (found == null) return Optional.empty();
    kept.put(name, found);
    return Optional.of(found.thing());
  }

  /** All that are kept, the last used first. */
  synchronized List<T> all() {
    return kept.values().stream().map(Kept::thing).toList().reversed();
  }

  synchronized void clear() {
    while (!kept.isEmpty()) forgetEldest();
  }

  private void forgetEldest() {
    Kept<T> forgotten = kept.remove(kept.keySet().iterator().next());
    if (forgotten != null) forgotten.memory().close();
  }
}
