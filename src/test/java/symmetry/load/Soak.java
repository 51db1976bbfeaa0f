package symmetry.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A street for half an hour: visitors come, play, and leave for others on other networks. Prints what lives on the
 * heap, classes and metaspace after a collection, ten times, and asserts nothing.
 */
public final class Soak {

  private static final int VISITORS = 30;
  private static final int LINES = 10;
  private static final double MEGABYTE = 1e6;

  private Soak() {}

  /**
   * @param arguments how many minutes; 30 if there are none
   */
  public static void main(String... arguments) throws Exception {
    Duration whole = Duration.ofMinutes(arguments.length == 0 ? 30 : Long.parseLong(arguments[0]));
    try (ServerProcess server = ServerProcess.start(List.of())) {
      System.out.println(
        "minutes  visitors so far  frames of those here  lost  refused  heap MB  classes  metaspace MB"
      );
      long start = System.nanoTime();
      long next = start + whole.dividedBy(LINES).toNanos();
      List<VirtualVisitor> here = new ArrayList<>();
      int visitors = 0;
      int lost = 0;
      int refused = 0;
      while (System.nanoTime() < start + whole.toNanos()) {
        VirtualVisitor visitor = server.visitor(link(visitors));
        if (visitor.refusal().isPresent()) refused++;
        else visitor.click("play");
        here.add(visitor);
        visitors++;
        if (here.size() > VISITORS) {
          VirtualVisitor first = here.removeFirst();
          if (first.end().isPresent()) lost++;
          first.close();
        }
        Thread.sleep(500);
        if (System.nanoTime() < next) continue;
        next += whole.dividedBy(LINES).toNanos();
        System.out.println(
          String.format(
            Locale.ROOT,
            "%7d  %15d  %20d  %4d  %7d  %7.1f  %7d  %12.1f",
            TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - start),
            visitors,
            here.stream().mapToInt(VirtualVisitor::frames).sum(),
            lost,
            refused,
            server.heap() / MEGABYTE,
            server.classes(),
            server.metaspace() / MEGABYTE
          )
        );
      }
      for (VirtualVisitor visitor : here) visitor.close();
    }
    System.exit(0);
  }

  /** Ever other seeds, and one of sixty networks. */
  private static String link(int visitor) {
    return "v=1&data=%s&init=glorot-normal&hidden=%d-%d&seed=%d".formatted(
      visitor % 2 == 0 ? "circle" : "spiral",
      2 + (visitor % 6),
      2 + (visitor % 10),
      visitor
    );
  }
}
