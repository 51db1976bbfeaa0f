package symmetry.claims;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import symmetry.study.Task;
import symmetry.study.Work;

/** Tasks on every core of a machine that has nothing else to do: the command line, a build. */
final class AllCores {

  private final double[] shares;
  private final Work work;

  /** Guarded by this. */
  private double sum;

  private AllCores(int tasks, Work work) {
    shares = new double[tasks];
    this.work = work;
  }

  private record Result<R>(R value, int task) {}

  /**
   * Does all of them.
   *
   * @return what each found, in their order
   * @throws CancellationException if the work is cancelled
   */
  static <R> List<R> run(List<Task<R>> tasks, Work work) {
    List<R> found;
    AllCores progress = new AllCores(tasks.size(), work);
    work.reached(0);
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
      try {
        found = progress.run(tasks, new ExecutorCompletionService<>(threads));
      } finally {
        threads.shutdownNow();
      }
    }
    work.reached(1);
    return found;
  }

  private <R> List<R> run(List<Task<R>> tasks, CompletionService<Result<R>> results) {
    Map<Integer, R> found = new TreeMap<>();
    for (int k = 0; k < tasks.size(); k++) {
      int task = k;
      Work part = new Work(share -> reached(task, share), () -> false);
      results.submit(() -> new Result<>(tasks.get(task).run(part), task));
    }
    try {
      for (int k = 0; k < tasks.size(); k++) {
        Result<R> result = results.take().get();
        reached(result.task(), 1);
        found.put(result.task(), result.value());
      }
      return List.copyOf(found.values());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  /** Cancels the task that reports, if the work is cancelled. */
  private synchronized void reached(int task, double share) {
    sum += share - shares[task];
    shares[task] = share;
    work.reached(sum / shares.length);
  }
}
