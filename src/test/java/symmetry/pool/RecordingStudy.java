package symmetry.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import symmetry.Patience;

/** Remembers what a study told. */
public final class RecordingStudy<R> implements StudyListener<R> {

  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger inside = new AtomicInteger();

  private final AtomicInteger count = new AtomicInteger();

  /** By index; a task that answers twice is a fault. */
  final Map<Integer, R> results = new TreeMap<>();

  final List<Double> progress = new ArrayList<>();
  final List<String> faults = new ArrayList<>();
  final List<String> ends = new ArrayList<>();

  @Override
  public void result(int index, R result) {
    call(() -> {
      if (results.put(index, result) != null) faults.add("two results of " + index);
    });
    count.incrementAndGet();
  }

  @Override
  public void progress(double share) {
    call(() -> {
      if (!progress.isEmpty() && share < progress.getLast()) faults.add(
        "progress fell to " + share
      );
      progress.add(share);
    });
  }

  @Override
  public void done() {
    end("done");
  }

  @Override
  public void cancelled() {
    end("cancelled");
  }

  @Override
  public void failed(String sentence) {
    end(sentence);
  }

  /** Results so far. */
  int count() {
    return count.get();
  }

  /** Waits for the end; which is what it says. */
  String end() throws InterruptedException {
    Patience.await(ended);
    return ends.getFirst();
  }

  private void end(String how) {
    call(() -> ends.add(how));
    ended.countDown();
  }

  private void call(Runnable call) {
    if (inside.getAndIncrement() > 0) faults.add("two calls at once");
    if (!ends.isEmpty()) faults.add("a call after the end");
    call.run();
    inside.decrementAndGet();
  }
}
