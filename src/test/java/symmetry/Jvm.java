package symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own: started otherwise, and with nobody else's work for its compiler. */
public final class Jvm {

  public static final String VECTOR_MODULE = "--add-modules=jdk.incubator.vector";

  private Jvm() {}

  /** To be started: the same JDK and classes as here. */
  public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** The last line that the main class prints; the options are apart by spaces. */
  public static String lastLine(String options, Class<?> main, String... arguments)
    throws IOException, InterruptedException {
    List<String> apart = options.isEmpty() ? List.of() : List.of(options.split(" "));
    Process process = of(apart, main, arguments)
      .redirectError(ProcessBuilder.Redirect.DISCARD)
      .start();
    List<String> output = process.inputReader().readAllLines();
    assertThat(process.waitFor()).as("%s", output).isZero();
    return output.isEmpty() ? "" : output.getLast();
  }
}
