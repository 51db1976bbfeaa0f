package symmetry.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.clinic.Finding.Code;
import symmetry.clinic.Finding.Severity;
import symmetry.diagnostics.MeanField;
import symmetry.engine.Activation;
import symmetry.engine.init.Normal;
import symmetry.exact.RandomStream;
import symmetry.format.WeightsFile;

/** What is predicted of a layer's scale, beside what is measured in a chain of such layers. */
class ScaleWordsTest {

  private static final int WIDTH = 256;
  private static final Pattern SOME = Pattern.compile(
    "Predicted without biases: through (\\d+) such layers, .* multiplied by (.+), the gradient by (.+)\\."
  );
  private static final Pattern EACH = Pattern.compile(
    "Predicted without biases: .* (grow|die out), by a factor of (\\S+) each\\."
  );

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({
    "RELU, 1",
    "RELU, 0.85",
    "RELU, 1.2",
    "TANH, 1",
    "TANH, 0.85",
    "TANH, 1.2",
    "GELU, 1",
    "GELU, 0.85",
    "SELU, 1",
    "SILU, 1.1",
    "LINEAR, 0.9",
  })
  void nearTheEdge_tenLayersDoWhatIsSaid(Activation f, double ratio) throws IOException {
    Seen seen = look(f, ratio, 11);
    Finding scale = seen.scale();
    assertThat(scale.severity()).isEqualTo(Severity.NOTE);
    Matcher said = said(SOME, scale);
    List<ChainSignal.Depth> depths = seen.chain().layers();

    int layers = Integer.parseInt(said.group(1));
    assertThat(layers).isEqualTo(depths.size() - 1);
    assertThat(depths.getLast().signal() / depths.getFirst().signal() / number(said.group(2)))
      .as("signal: %s", scale.meaning())
      .isBetween(1 / 1.5, 1.5);
    assertThat(depths.getFirst().gradient() / number(said.group(3)))
      .as("gradient: %s", scale.meaning())
      .isBetween(1 / 1.5, 1.5);
  }

  /** Where lengths have settled. */
  @ParameterizedTest
  @CsvSource({
    "RELU, 1.5",
    "RELU, 0.6",
    "TANH, 1.5",
    "TANH, 0.6",
    "GELU, 1.5",
    "GELU, 0.6",
    "SELU, 1.5",
    "LINEAR, 3",
  })
  void farFromTheEdge_eachOfManyLayersDoesWhatIsSaid(Activation f, double ratio)
    throws IOException {
    Seen seen = look(f, ratio, 30);
    Finding scale = seen.scale();
    assertThat(scale.severity()).isEqualTo(Severity.WARNING);
    Matcher said = said(EACH, scale);
    List<ChainSignal.Depth> depths = seen.chain().layers();

    assertThat(said.group(1)).isEqualTo(ratio > 1 ? "grow" : "die out");
    double measured = Math.pow(depths.get(10).gradient() / depths.get(25).gradient(), 1 / 15.0);
    assertThat(measured / number(said.group(2)))
      .as(scale.meaning())
      .isBetween(0.87, 1.15);
  }

  /** A sigmoid's gradient is a sixteenth and less of what comes, squared and before σ_w. */
  @ParameterizedTest
  @CsvSource({ "1, WARNING", "2, WARNING", "8, NOTE" })
  void withoutAnEdge_tenLayersDoWhatIsSaid(double weightDeviation, Severity severity)
    throws IOException {
    Seen seen = look(Activation.SIGMOID, new Normal(0, weightDeviation / 16), 11);
    Finding scale = seen.scale();
    assertThat(scale.number()).contains("no σ_w from 0.05 to 10 is an edge of chaos");
    assertThat(scale.severity()).isEqualTo(severity);
    Matcher said = said(SOME, scale);
    double measured = seen.chain().layers().getFirst().gradient();
    assertThat(measured / number(said.group(3)))
      .as(scale.meaning())
      .isBetween(1 / 1.5, 1.5);
  }

  private static Matcher said(Pattern sentence, Finding scale) {
    Matcher said = sentence.matcher(scale.meaning());
    assertThat(said.matches()).as(scale.meaning()).isTrue();
    return said;
  }

  /** As people read it: 4.97·10⁻⁷. */
  private static double number(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-');
    return Double.parseDouble(plain.replace("·10", "e"));
  }

  /**
   * @param scale what is said of the first layer's
   * @param chain what is measured of all
   */
  private record Seen(Finding scale, ChainSignal chain) {}

  private Seen look(Activation f, double ratio, int layers) throws IOException {
    double edge = MeanField.edgeOfChaos(f, 0, 0.05, 10).orElseThrow();
    return look(f, new Normal(0, (ratio * edge) / Math.sqrt(WIDTH)), layers);
  }

  private Seen look(Activation f, Normal normal, int layers) throws IOException {
    WeightsFile file = new WeightsFile();
    for (int layer = 0; layer < layers; layer++) {
      RandomStream random = new RandomStream(layer, RandomStream.Purpose.WEIGHTS, 0);
      file.with("l" + layer, normal.weights(WIDTH, WIDTH, random), WIDTH, WIDTH);
    }
    Path path = file.write(folder.resolve("file"));
    Ask ask = Ask.USUAL.withActivation(f);
    return (
      (Examination.Done<Seen>) Examination.of(path, opened -> {
        List<FileLayer> all = FileLayer.of(opened, ask);
        Finding scale = new LayerExamination(ask)
          .of(all.getFirst())
          .findings()
          .stream()
          .filter(finding -> finding.code() == Code.SCALE)
          .findFirst()
          .orElseThrow();
        return new Seen(scale, ChainSignal.of(all, f));
      })
    ).report();
  }
}
