package symmetry.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import symmetry.Python;
import symmetry.engine.Activation;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LinkReader;

/**
 * Draws from PyTorch and scikit-learn themselves beside ours: the same mean, variance and kurtosis within 5
 * standard errors of both samples, and the same ends of what is bounded. Of some 180 comparisons a right
 * table fails with probability 180 · 5.7e-7 = 1e-4 for a random seed; both seeds are fixed.
 */
class FrameworkDrawsTest {

  private static final String SEED = "1";
  private static final double SIGMAS = 5 * Math.sqrt(2);

  /** √(E z⁸ − (E z⁴)²) of the uniform distribution, and of the normal one with three in ten left out. */
  private static final double SPREAD_OF_UNIFORM = 2.4;
  private static final double SPREAD_OF_OTHERS = 17;

  private static final double KURTOSIS_OF_NO_TAILS = 2;

  /** The end of n uniform draws is farther than 20/n of the range from the bound once in 5·10⁸. */
  private static final double END = 20;

  /** The fewest that tell kurtoses apart. */
  private static final int MANY = 4_096;

  private static List<Drawn> drawn = List.of();
  private static String versions = "";

  /** What a tensor of the framework is like. */
  private record Drawn(
    String kind,
    String subject,
    String shape,
    int fanOut,
    int fanIn,
    Sample sample,
    String zerosOfColumns
  ) {
    static Drawn read(String line) {
      String[] f = line.split("\t");
      double[] n = Arrays.stream(f, 5, 11).mapToDouble(Double::parseDouble).toArray();
      Sample sample = new Sample((int) n[0], n[1], n[2], n[3], n[4], n[5]);
      return new Drawn(
        f[0],
        f[1],
        f[2],
        Integer.parseInt(f[3]),
        Integer.parseInt(f[4]),
        sample,
        f[11]
      );
    }
  }

  private record Sample(
    int count,
    double mean,
    double variance,
    double kurtosis,
    double least,
    double most
  ) {
    static Sample of(double[] x) {
      double mean = Arrays.stream(x).average().orElseThrow();
      double variance = central(x, mean, 2);
      var ends = DoubleStream.of(x).summaryStatistics();
      return new Sample(
        x.length,
        mean,
        variance,
        central(x, mean, 4) / (variance * variance),
        ends.getMin(),
        ends.getMax()
      );
    }

    private static double central(double[] x, double mean, int power) {
      return Arrays.stream(x)
        .map(v -> Math.pow(v - mean, power))
        .average()
        .orElseThrow();
    }

    void resembles(Sample other) {
      double error = Math.sqrt(variance / count);
      assertThat(mean).isCloseTo(other.mean, within(SIGMAS * error));
      assertThat(variance / other.variance).isCloseTo(
        1,
        within(SIGMAS * Math.sqrt((kurtosis - 1) / count))
      );
      boolean bounded = kurtosis < KURTOSIS_OF_NO_TAILS;
      if (count >= MANY) {
        double spread = bounded ? SPREAD_OF_UNIFORM : SPREAD_OF_OTHERS;
        assertThat(kurtosis).isCloseTo(
          other.kurtosis,
          within((SIGMAS * spread) / Math.sqrt(count))
        );
      }
      if (!bounded) return;
      double end = ((most - least) * END) / count;
      assertThat(least).isCloseTo(other.least, within(end));
      assertThat(most).isCloseTo(other.most, within(end));
    }
  }

  @BeforeAll
  static void draw() throws Exception {
    List<String> lines = Python.with(FrameworkDrawsTest.class, "torch", "sklearn").run(
      Path.of("src/test/resources/symmetry/framework/draws.py"),
      SEED
    );
    versions = lines.getFirst();
    drawn = lines.stream().skip(1).map(Drawn::read).toList();
  }

  @Test
  void defaultsAreThoseThatTheFrameworkDraws() {
    assertThat(of("weights", "biases"))
      .hasSize(22)
      .allSatisfy(one -> {
        String[] words = one.subject.split(" ");
        FrameworkDefault entry = FrameworkDefaults.of(
          constant(Framework.class, words[0]),
          constant(FrameworkLayer.class, words[1]),
          constant(Activation.class, words[2])
        ).orElseThrow();
        assertThat(entry.framework().isDrawnFrom()).isTrue();
        one.sample.resembles(
          Sample.of(
            one.kind.equals("weights")
              ? weights(entry.start().weights(), one)
              : BiasKind.create(entry.start().biases()).biases(one.fanOut, one.fanIn, stream())
          )
        );
      });
  }

  @Test
  void initializersAreThoseThatPyTorchHas() {
    assertThat(of("initializer"))
      .hasSize(13)
      .allSatisfy(one -> one.sample.resembles(Sample.of(weights(choice(one.subject), one))));
  }

  /** PyTorch has a row for each unit, scikit-learn a column; a convolution's fan-in is channels × area. */
  @Test
  void shapesAreAsTheFansAreCounted() {
    Map<String, Set<String>> shapes = of("weights")
      .stream()
      .collect(
        Collectors.groupingBy(
          one -> one.subject.substring(0, one.subject.lastIndexOf(' ')),
          Collectors.mapping(Drawn::shape, Collectors.toSet())
        )
      );
    assertThat(shapes).isEqualTo(
      Map.of(
        "pytorch dense",
        Set.of("4096x48"),
        "pytorch convolution",
        Set.of("4096x12x2x2"),
        "pytorch recurrent",
        Set.of("256x256"),
        "scikit-learn dense",
        Set.of("48x4096")
      )
    );
  }

  @Test
  void sparseHasAsManyZerosInEachColumn() {
    Drawn one = of("initializer")
      .stream()
      .filter(d -> d.subject.startsWith("torch-sparse"))
      .findFirst()
      .orElseThrow();
    double[] w = weights(choice(one.subject), one);
    int[] zeros = new int[one.fanIn];
    for (int k = 0; k < w.length; k++) if (w[k] == 0) zeros[k % one.fanIn]++;

    assertThat(zeros).containsOnly(Integer.parseInt(one.zerosOfColumns));
  }

  @Test
  void versionsAreThoseOfTheTable() {
    assertThat(versions).startsWith(
      "version\t" + Framework.PYTORCH.version().replaceFirst("\\.\\d+$", ".")
    );
    assertThat(versions).endsWith("\t" + Framework.SCIKIT_LEARN.version());
    Set<Framework> compared = new TreeSet<>();
    for (Drawn one : of("weights")) {
      compared.add(constant(Framework.class, one.subject.split(" ")[0]));
    }
    assertThat(compared).containsExactlyElementsOf(
      Stream.of(Framework.values()).filter(Framework::isDrawnFrom).toList()
    );
  }

  private static List<Drawn> of(String... kinds) {
    return drawn
      .stream()
      .filter(d -> List.of(kinds).contains(d.kind))
      .toList();
  }

  private static double[] weights(Choice<InitializerKind> choice, Drawn one) {
    return InitializerKind.create(choice).weights(one.fanOut, one.fanIn, stream());
  }

  private static RandomStream stream() {
    return new RandomStream(1, Purpose.WEIGHTS, 0);
  }

  private static Choice<InitializerKind> choice(String token) {
    LinkReader reader = new LinkReader(Map.of("init", List.of(token)));
    Choice<InitializerKind> choice = reader.choice(
      "init",
      InitializerKind.class,
      Choice.of(InitializerKind.ZEROS)
    );
    assertThat(reader.problems()).isEmpty();
    return choice;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String token) {
    return Enum.valueOf(type, token.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }
}
