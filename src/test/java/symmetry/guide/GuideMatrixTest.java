package symmetry.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.StartMatrix;
import symmetry.data.Dataset;
import symmetry.engine.Activation;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

/**
 * What the lessons say, in every setting of their controls, against measurements made here. On a build machine the usual setting
 * and every {@value #EVERY}th other one; with {@code -Dsymmetry.matrix=…} all in whose token the pattern is found ({@code "^which_"};
 * {@code whole} for all).
 */
@Tag("slow")
class GuideMatrixTest {

  private static final int EVERY = 4;
  private static final Pattern LOSSES = Pattern.compile(
    "The loss was ([\\d.]+) at the start and is ([\\d.]+) after"
  );
  private static final Pattern DISTINCT = Pattern.compile("(\\d+) of (\\d+) units distinct");
  private static final Pattern STALL = Pattern.compile(
    "between ([\\d.]+) and ([\\d.]+); this network passed there in"
  );

  static Stream<Integer> numbers() {
    return IntStream.rangeClosed(1, Lessons.ALL.size()).boxed();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void noSentenceIsContradicted(int number) {
    Lesson lesson = Lessons.number(number);
    List<String> faults = new ArrayList<>();
    int index = 0;
    int checked = 0;
    for (Setting setting : LessonSettings.of(lesson)) {
      String token = LessonSettings.token(lesson, setting.token());
      boolean asked = StartMatrix.BY_HAND ? StartMatrix.isAsked(token) : index++ % EVERY == 0;
      if (!asked) continue;
      checked++;
      Outcome outcome = LessonSettings.outcome(token);
      Trainer trainer = new Trainer(lesson.experiment(setting));
      Parameters start = trainer.snapshot().parameters();
      trainer.goTo(lesson.steps());
      for (String fault : new Check(outcome, start, trainer.snapshot()).faults()) {
        if (StartMatrix.BY_HAND) System.out.println("CONTRADICTION " + token + ": " + fault);
        faults.add(token + ": " + fault + "\n  " + outcome.happened() + "\n  " + outcome.why());
      }
    }
    if (StartMatrix.BY_HAND) {
      System.out.printf("DONE %s: %d settings, %d faults%n", lesson.id(), checked, faults.size());
      assumeThat(checked).isPositive();
    }
    assertThat(faults).isEmpty();
  }

  /** What is said, the parameters before the first step, and the run at the lesson's end. */
  private record Check(Outcome said, Parameters start, Snapshot end) {
    List<String> faults() {
      List<String> faults = new ArrayList<>();
      String all = said.happened() + " " + said.why() + " " + said.figures();
      double first = end.history().getFirst().trainLoss();
      double loss = end.train().loss();
      Matcher losses = LOSSES.matcher(all);
      if (losses.find()) {
        claim(faults, near(losses.group(1), first) && near(losses.group(2), loss), "losses");
      }
      Matcher distinct = DISTINCT.matcher(all);
      if (distinct.find()) {
        claim(faults, rows(end.parameters()) == Integer.parseInt(distinct.group(1)), "distinct");
      }
      if (all.contains("hardly learnt")) claim(faults, loss > 0.6, "learnt: " + loss);
      if (all.contains("the loss hardly falls")) claim(faults, loss > 0.9 * first, "learnt");
      if (all.contains("learns all the same") || all.contains("to learn all the same")) {
        claim(faults, loss < 0.9 * Math.log(2), "does not learn: " + loss);
      }
      Matcher stall = STALL.matcher(all);
      if (stall.find()) {
        claim(faults, loss < Double.parseDouble(stall.group(2)), "never passed: " + loss);
      }
      if (all.contains("saves the wait")) claim(faults, loss < 0.1, "waits still: " + loss);
      if (all.contains("pull the same way")) claim(faults, cosine(start) > 0.7, "starts apart");
      if (all.contains("point much the same way")) {
        claim(faults, cosine(end.parameters()) > 0.7, "apart: " + cosine(end.parameters()));
      }
      if (all.contains("have drifted apart")) {
        claim(faults, cosine(end.parameters()) < 0.97, "alike: " + cosine(end.parameters()));
      }
      if (all.contains("nothing here had to be random")) {
        claim(faults, rows(start) == start.architecture().fanOut(0), "alike at the start");
      }
      double left = left();
      if (all.contains("leave next to nothing")) claim(faults, left < 0.15, "left " + left);
      if (all.contains("about as much as it gets")) {
        double each = Math.pow(left, 1.0 / (start.architecture().layers() - 2));
        claim(faults, each > 1 / 1.5 && each < 1.5, "factor " + each);
      }
      if (all.contains("make the numbers explode")) claim(faults, left > 10 / 1.5, "left " + left);
      return faults;
    }

    private static void claim(List<String> faults, boolean holds, String words) {
      if (!holds) faults.add(words);
    }

    private static boolean near(String said, double is) {
      return Math.abs(Double.parseDouble(said) - is) <= 6e-5;
    }

    /** Units of the first hidden layer with weights and bias of their own. */
    private static int rows(Parameters p) {
      Set<List<Double>> rows = new HashSet<>();
      for (int u = 0; u < p.architecture().fanOut(0); u++) {
        int unit = u;
        List<Double> row = new ArrayList<>(List.of(p.bias(0, u) + 0.0));
        IntStream.range(0, p.architecture().fanIn(0)).forEach(i ->
          row.add(p.weight(0, unit, i) + 0.0)
        );
        rows.add(row);
      }
      return rows.size();
    }

    /** Mean |cos| between rows of incoming weights of the first layer. */
    private static double cosine(Parameters p) {
      int inputs = p.architecture().fanIn(0);
      double sum = 0;
      int pairs = 0;
      for (int u = 0; u < p.architecture().fanOut(0); u++) {
        for (int v = 0; v < u; v++) {
          double dot = 0;
          double a = 0;
          double b = 0;
          for (int i = 0; i < inputs; i++) {
            dot += p.weight(0, u, i) * p.weight(0, v, i);
            a += p.weight(0, u, i) * p.weight(0, u, i);
            b += p.weight(0, v, i) * p.weight(0, v, i);
          }
          sum += Math.abs(dot) / Math.sqrt(a * b);
          pairs++;
        }
      }
      return sum / pairs;
    }

    /** Spread of the last hidden layer's activations ÷ the first one's, at the start. */
    private double left() {
      Experiment experiment = end.experiment();
      Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
      Samples samples = dataset.samples(experiment.loss());
      int[] train = dataset.train();
      double first = 0;
      double last = 0;
      double[][] a = new double[train.length][samples.inputs()];
      for (int s = 0; s < train.length; s++) {
        for (int i = 0; i < a[s].length; i++) a[s][i] = samples.input(train[s], i);
      }
      for (int l = 0; l < experiment.hidden().size(); l++) {
        Activation f = experiment.hidden().get(l).activation();
        for (int s = 0; s < train.length; s++) {
          double[] next = new double[start.architecture().fanOut(l)];
          for (int o = 0; o < next.length; o++) {
            double z = start.bias(l, o);
            for (int i = 0; i < a[s].length; i++) z += start.weight(l, o, i) * a[s][i];
            next[o] = f.value(z);
          }
          a[s] = next;
        }
        last = deviation(a);
        if (l == 0) first = last;
      }
      return last / first;
    }

    private static double deviation(double[][] rows) {
      double mean = Arrays.stream(rows).flatMapToDouble(Arrays::stream).average().orElseThrow();
      return Math.sqrt(
        Arrays.stream(rows)
          .flatMapToDouble(Arrays::stream)
          .map(v -> (v - mean) * (v - mean))
          .average()
          .orElseThrow()
      );
    }
  }
}
