package symmetry.claims;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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

  /**
   * Does all of them.
   *
   * @return what each found, in their order
   * @throws java.util.concurrent.CancellationException if the work is cancelled
   */
  static <R> List<R> run(List<Task<R>> tasks, Work work) {
    AllCores progress = new AllCores(tasks.size(), work);
    work.reached(0);
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
      List<R> found = IntStream.range(0, tasks.size())
        .mapToObj(k -> CompletableFuture.supplyAsync(() -> progress.run(tasks.get(k), k), threads))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
      work.reached(1);
      return found;
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private <R> R run(Task<R> task, int index) {
    R found = task.run(new Work(share -> reached(index, share), () -> false));
    reached(index, 1);
    return found;
  }

  /** Cancels the task that reports, if the work is cancelled. */
  private synchronized void reached(int task, double share) {
    sum += share - shares[task];
    shares[task] = share;
    work.reached(sum / shares.length);
  }
}
