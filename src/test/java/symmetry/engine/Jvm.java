package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own: started otherwise, and with nobody else's work for its compiler. */
final class Jvm {

  static final String VECTOR_MODULE = "--add-modules=jdk.incubator.vector";

  private Jvm() {}

  /** The last line that the main class prints; the options are apart by spaces. */
  static String lastLine(String options, Class<?> main) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (!options.isEmpty()) command.addAll(List.of(options.split(" ")));
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
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
