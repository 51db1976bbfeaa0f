package symmetry.claims;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import symmetry.experiment.Link;
import symmetry.experiment.PortableExperiment;
import symmetry.study.Sample;
import symmetry.study.restarts.RestartTask;

/**
 * How long hearings take, in pieces of work that any machine can time: measured once, on an AMD EPYC (Zen 5), as multiples of
 * what {@link #YARDSTICK} took there. The test's {@code CourtTimesTable} measures them anew.
 */
final class CourtTimes {

  /** 32 networks of 2-16-16-1, 20 steps each. */
  static final RestartTask YARDSTICK = new RestartTask(
    PortableExperiment.of(
      Link.parse("v=1&data=moons&hidden=16-16&init=glorot-uniform").value().experiment()
    ),
    1,
    32,
    20,
    0.1,
    20
  );

  private static final String FILE = "times.tsv";

  /** Yardsticks by number of the statement. */
  private static final Map<Integer, Double> TIMES = read();

  private CourtTimes() {}

  /** A statement that is newer than the measurements counts as the mean of the others. */
  static List<Sample> samples(List<Statement> statements) {
    double mean = TIMES.values()
      .stream()
      .mapToDouble(t -> t)
      .average()
      .orElseThrow();
    double all = statements
      .stream()
      .mapToDouble(s -> TIMES.getOrDefault(s.number(), mean))
      .sum();
    return List.of(new Sample(YARDSTICK, all));
  }

  private static Map<Integer, Double> read() {
    return CourtRecord.shipped(FILE)
      .lines()
      .map(line -> line.split("\t"))
      .collect(Collectors.toMap(f -> Integer.valueOf(f[0]), f -> Double.valueOf(f[1])));
  }
}
