package symmetry.claims;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import symmetry.study.Work;

/**
 * Prints what {@link CourtTimes} ships: how often the yardstick fits into the hearing of each statement, by the
 * thread's own processor time. {@code java -cp … symmetry.claims.CourtTimesTable > src/main/resources/symmetry/claims/times.tsv}
 */
final class CourtTimesTable {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 9;

  private CourtTimesTable() {}

  public static void main(String[] arguments) {
    long yardstick = Long.MAX_VALUE;
    for (int round = 0; round < 20 * ROUNDS; round++) yardstick = Math.min(yardstick, yardstick());
    for (Statement statement : Statements.all()) {
      long begun = THREADS.getCurrentThreadCpuTime();
      new StatementTask(statement).run(Work.unwatched());
      double times = (double) (THREADS.getCurrentThreadCpuTime() - begun) / yardstick;
      for (int round = 0; round < ROUNDS; round++) yardstick = Math.min(yardstick, yardstick());
      System.out.printf(Locale.ROOT, "%d\t%.0f%n", statement.number(), times);
    }
    System.err.printf(Locale.ROOT, "yardstick: %.3f ms%n", yardstick / 1e6);
  }

  private static long yardstick() {
    long begun = THREADS.getCurrentThreadCpuTime();
    CourtTimes.YARDSTICK.run(Work.unwatched());
    return THREADS.getCurrentThreadCpuTime() - begun;
  }
}
