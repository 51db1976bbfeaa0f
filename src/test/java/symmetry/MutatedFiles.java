package symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Random;

/** Files that something happened to: each is read or refused in words, and takes little memory. */
public final class MutatedFiles {

  private MutatedFiles() {}

  /** Makes one more of them. */
  public interface Mutant {
    Attempt next(Random random) throws IOException;
  }

  /** Reads it. */
  public interface Attempt {
    /** False if it is refused; fails if that is not said in words. */
    boolean isRead() throws IOException;
  }

  /**
   * How many of them are refused; fails at the first that throws.
   *
   * @param mostBytes allocated while one is read
   */
  public static int refused(long seed, int count, long mostBytes, Mutant mutant)
    throws IOException {
    Random random = new Random(seed);
    int refused = 0;
    for (int k = 0; k < count; k++) {
      Attempt attempt = mutant.next(random);
      long before = allocated();
      boolean[] read = { false };
      assertThatCode(() -> read[0] = attempt.isRead())
        .as("seed %d, mutation %d", seed, k)
        .doesNotThrowAnyException();
      assertThat(allocated() - before)
        .as("bytes of mutation %d", k)
        .isLessThan(mostBytes);
      if (!read[0]) refused++;
    }
    return refused;
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
