package symmetry.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Component;
import symmetry.clinic.Examination;
import symmetry.clinic.FileQuestion;

/**
 * Files of weights that people brought, and their examinations: one at a time, on a thread of its own beside
 * those of runs, the others in line, address by address. A file is kept under a name that nobody can guess
 * until whoever brought it leaves, or the process ends.
 */
@Component
public final class Examinations {

  /** Of all files that are kept, those that are on their way among them; in bytes. */
  static final long DISK = 2_400_000_000L;

  /** What a file counts as at least, so that a great many small ones do not fit either. */
  public static final long LEAST = 1_000_000;

  private static final int MAX_AT_ONCE = 1;

  /** In the line of one address, which may be a school's. */
  private static final int MAX_WAITING = 64;

  private static final long GAP_MILLIS = 500;

  /** From one word about progress to the next. */
  private static final long GAP_NANOS = 250_000_000;

  private final MemoryBudget memory;

  /** Shared out by the same rules as memory. */
  private final MemoryBudget disk = new MemoryBudget(DISK);

  private final Places<ClientAddress> turns = new Places<>(MAX_AT_ONCE, MAX_AT_ONCE, MAX_WAITING);

  /** Of this process alone. */
  private final Path folder;

  public Examinations(MemoryBudget memory) throws IOException {
    this.memory = memory;
    folder = Files.createTempDirectory("clinic");
    folder.toFile().deleteOnExit();
  }

  /** Files that are on disk now. */
  public int kept() {
    String[] names = folder.toFile().list();
    return names == null ? 0 : names.length;
  }

  /**
   * Room for a file, empty as yet; nothing if too much is kept.
   *
   * @param bytes that it will have at most
   */
  public Optional<BroughtFile> room(ClientAddress address, long bytes) throws IOException {
    Optional<MemoryBudget.Share> place = disk.open(address, Math.max(LEAST, bytes));
    if (place.isEmpty()) return Optional.empty();
    try {
      Path path = Files.createTempFile(folder, "", ".weights");
      path.toFile().deleteOnExit();
      return Optional.of(new BroughtFile(path, place.get()));
    } catch (IOException | RuntimeException failure) {
      place.get().close();
      throw failure;
    }
  }

  /**
   * Looks for an answer when its turn comes; nothing if too many of that address wait.
   *
   * @param progress hears some times a second at most which share of the layers is done; on the thread of
   *     the examination
   */
  public <R> Optional<Course<R>> ask(
    ClientAddress address,
    FileQuestion<R> question,
    DoubleConsumer progress
  ) {
    return turns.ask(address).map(turn -> new Course<>(address, question, progress, turn));
  }

  /** A file that somebody brought; deleted when it is closed, which may happen any number of times. */
  public final class BroughtFile implements AutoCloseable {

    private final Path path;
    private final MemoryBudget.Share place;

    private BroughtFile(Path path, MemoryBudget.Share place) {
      this.path = path;
      this.place = place;
    }

    public Path path() {
      return path;
    }

    @Override
    public void close() {
      try {
        Files.deleteIfExists(path);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } finally {
        place.close();
      }
    }
  }

  /**
   * An examination that waits or is under way. Safe on any thread.
   *
   * @param <R> what it is to find
   */
  public final class Course<R> implements FileQuestion.Watch {

    private final CompletableFuture<Examination<R>> outcome = new CompletableFuture<>();
    private final ClientAddress address;
    private final FileQuestion<R> question;
    private final DoubleConsumer progress;
    private long toldAt = System.nanoTime();

    private Course(
      ClientAddress address,
      FileQuestion<R> question,
      DoubleConsumer progress,
      Places<ClientAddress>.Place turn
    ) {
      this.address = address;
      this.question = question;
      this.progress = progress;
      Thread.ofVirtual()
        .name("clinic's line")
        .start(() -> await(turn));
    }

    /** What comes of it; to be cancelled if it is not wanted any more. */
    public CompletableFuture<Examination<R>> outcome() {
      return outcome;
    }

    private void await(Places<ClientAddress>.Place turn) {
      try (turn) {
        while (!turn.await(GAP_MILLIS)) if (!isWanted()) return;
        Thread.ofPlatform()
          .daemon()
          .name("clinic")
          .priority(Thread.MIN_PRIORITY)
          .start(this::run)
          .join();
      } catch (InterruptedException stopped) {
        outcome.cancel(false);
      } catch (OutOfMemoryError noThread) {
        outcome.completeExceptionally(noThread);
      }
    }

    private void run() {
      try {
        outcome.complete(answer());
      } catch (CancellationException notWanted) {
        outcome.cancel(false);
      } catch (IOException | RuntimeException | OutOfMemoryError failure) {
        outcome.completeExceptionally(failure);
      }
    }

    private Examination<R> answer() throws IOException {
      long bytes = question.footprint();
      Optional<MemoryBudget.Share> memoryShare = memory.open(address, bytes);
      if (memoryShare.isEmpty()) {
        return new Examination.Refused<>(
          "What is in it",
          memory.refusal(address, bytes) + " Try again later."
        );
      }
      try (MemoryBudget.Share _ = memoryShare.get()) {
        return question.answer(this);
      }
    }

    @Override
    public void done(int layers, int of) {
      long now = System.nanoTime();
      if (now - toldAt < GAP_NANOS) return;
      toldAt = now;
      progress.accept((double) layers / of);
    }

    @Override
    public boolean isWanted() {
      return !outcome.isDone();
    }
  }
}
