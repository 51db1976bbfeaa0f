package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symmetry.Jvm;

/** The same link gives the same bits in every process, however its code is executed. */
class DeterminismTest {

  private static final int STEP = 1_000;

  /** Between them: every kind of kernel, transcendental functions, draws in every step. */
  private static final String[] LINKS = {
    "v=1&data=circle&samples=30&hidden=4-4&init=glorot-uniform&batch=10",
    "v=1&data=multi-blobs&samples=30&hidden=5&act=gelu&init=he-normal&dropout=0.2&opt=adam_0.9_0.999_1e-8&lr=0.01&batch=8",
    "v=1&data=sine&samples=20&hidden=3&act=sine&init=nguyen-widrow&bias=uniform_-1_1&opt=momentum_0.9&lr=0.01&batch=5",
    "v=1&data=circle&samples=30&hidden=4-4&events=5_nudge_1-2_0.7",
  };

  /** Options of the JVM; those this processor has not are ignored. */
  private static final List<List<String>> MODES = List.of(
    List.of(),
    List.of("-Xint"),
    List.of("-XX:UseAVX=2"),
    List.of("-XX:TieredStopAtLevel=1")
  );

  @Test
  void sameLinks_inProcessesOfEveryMode_giveTheSameFingerprints() throws Exception {
    Map<List<String>, Process> processes = new LinkedHashMap<>();
    for (List<String> mode : MODES) processes.put(mode, start(mode));
    List<String> here = Arrays.stream(LINKS)
      .map(link -> Fingerprints.at(STEP, link))
      .toList();

    assertThat(here).doesNotHaveDuplicates();
    for (var process : processes.entrySet()) {
      assertThat(process.getValue().inputReader().readAllLines())
        .as("%s", process.getKey())
        .isEqualTo(here);
      assertThat(process.getValue().waitFor()).isZero();
    }
  }

  private static Process start(List<String> mode) throws IOException {
    List<String> options = new ArrayList<>(mode);
    options.addFirst("-XX:+IgnoreUnrecognizedVMOptions");
    List<String> arguments = new ArrayList<>(List.of(LINKS));
    arguments.addFirst(Integer.toString(STEP));
    return Jvm.of(options, Fingerprints.class, arguments.toArray(String[]::new))
      .redirectError(ProcessBuilder.Redirect.INHERIT)
      .start();
  }
}
