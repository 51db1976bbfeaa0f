package symmetry.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetry.clinic.Finding.Code;
import symmetry.clinic.Finding.Severity;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;

/** What the clinic's page says of its example is what the clinic finds in it. */
class ExampleNetworkTest {

  @TempDir
  static Path folder;

  private static FileReport report;

  @BeforeAll
  static void examine() throws IOException {
    Path path = folder.resolve(ExampleNetwork.NAME);
    ExampleNetwork.write(path);
    Examination<FileReport> outcome = new OneFile(path, Ask.USUAL).answer(Unwatched.NOBODY);
    report = ((Examination.Done<FileReport>) outcome).report();
  }

  @Test
  void secondLayerHasOneCopy() {
    assertThat(numbers(1, Code.CLONES)).singleElement().asString().startsWith("1 of 96 units");
    assertThat(numbers(0, Code.CLONES)).isEmpty();
    assertThat(numbers(3, Code.CLONES)).isEmpty();
  }

  @Test
  void thirdLayerAloneIsTooSmall() {
    assertThat(report.layers())
      .extracting(layer ->
        layer
          .findings()
          .stream()
          .filter(f -> f.code() == Code.SCALE)
          .findFirst()
          .orElseThrow()
          .severity()
      )
      .containsExactly(Severity.NOTE, Severity.NOTE, Severity.WARNING, Severity.NOTE);
  }

  @Test
  void othersLookLikeWhatTheyWereDrawnFrom() {
    assertThat(numbers(0, Code.START)).singleElement().asString().contains("He uniform");
    assertThat(numbers(1, Code.START)).singleElement().asString().contains("He normal");
    assertThat(numbers(2, Code.START)).singleElement().asString().contains("Normal");
    assertThat(numbers(3, Code.START)).singleElement().asString().contains("Glorot uniform");
  }

  @Test
  void runsInThePlaygroundOnTheDigits() {
    DenseNetwork network = report.networks().getFirst();
    assertThat(network.whyNotRun()).isEmpty();
    assertThat(FittingTask.of(network, List.of()))
      .extracting(task -> task.data().source())
      .contains(BuiltIn.DIGITS);
    assertThat(Ask.USUAL.activation()).isEqualTo(Activation.RELU);
  }

  private static List<String> numbers(int layer, Code code) {
    return report
      .layers()
      .get(layer)
      .findings()
      .stream()
      .filter(f -> f.code() == code)
      .map(Finding::number)
      .toList();
  }
}
