package symmetry.pool;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import symmetry.study.RemoteTask;
import symmetry.study.Task;
import symmetry.study.Work;

/** Results of tasks that are values, which are pure functions of their fields: found once for all. */
final class KeptResults {

  private final Kept<RemoteTask<?>, Serializable> kept;

  KeptResults(MemoryBudget memory) {
    kept = new Kept<>(memory);
  }

  /** What a task finds, or has found before. */
  <R> R of(Task<R> task, Work work) {
    return task instanceof RemoteTask<?> value ? ofValue(value, task, work) : task.run(work);
  }

  /** Equal tasks find results of one type. */
  @SuppressWarnings("unchecked")
  private <R> R ofValue(RemoteTask<?> value, Task<R> task, Work work) {
    return (R) kept.find(value).orElseGet(() -> {
      Serializable found = (Serializable) task.run(work);
      kept.keep(value, found, value.bytes() + bytes(found));
      return found;
    });
  }

  private static long bytes(Serializable found) {
    DataOutputStream counter = new DataOutputStream(OutputStream.nullOutputStream());
    try (ObjectOutputStream out = new ObjectOutputStream(counter)) {
      out.writeObject(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counter.size();
  }
}
