package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same bits from JVMs started differently. */
class KernelProcessTest {

  private static final String MODULE = "--add-modules=jdk.incubator.vector";
  private static final int REFERENCE = reference();

  @ParameterizedTest
  @CsvSource({
    "'', plain Java",
    "'" + MODULE + "', vectors of",
    "'" + MODULE + " -Dsymmetry.lanes=off', plain Java",
    "'" + MODULE + " -Dsymmetry.lanes=64', vectors of 64 bits",
    "'" + MODULE + " -Dsymmetry.lanes=128', vectors of 128 bits",
    "'" + MODULE + " -Dsymmetry.lanes=256', vectors of 256 bits",
    "'" + MODULE + " -Dsymmetry.lanes=512', vectors of 512 bits",
    "'" + MODULE + " -XX:UseAVX=2', vectors of",
    "'" + MODULE + " -XX:TieredStopAtLevel=1', vectors of",
    "'-Xint', plain Java",
    "'" + MODULE + " -Xint', vectors of",
  })
  void aJvmStartedOtherwiseGivesTheSameBits(String options, String kernels) throws Exception {
    assertThat(run(options))
      .startsWith(kernels)
      .endsWith(": " + REFERENCE);
  }

  private static int reference() {
    int all = 1;
    for (Scenario scenario : Scenario.some()) {
      all = 31 * all + scenario.referenceFingerprint().hashCode();
    }
    return all;
  }

  /** The last line printed. */
  private static String run(String options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (!options.isEmpty()) command.addAll(List.of(options.split(" ")));
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(Fingerprints.class.getName());
    Process process = new ProcessBuilder(command)
      .redirectError(ProcessBuilder.Redirect.DISCARD)
      .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output
      .strip()
      .lines()
      .reduce("", (_, last) -> last);
  }
}
