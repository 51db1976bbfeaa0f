package symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own: started otherwise, and with nobody else's work for its compiler. */
public final class Jvm {

  public static final String VECTOR_MODULE = "--add-modules=jdk.incubator.vector";

  /** All that the playground is started with. */
  public static final String ALL = "@jvm.options";

  /** Of it, what steers the JIT. */
  public static final List<String> JIT = jit();

  private Jvm() {}

  private static List<String> jit() {
    try (Stream<String> options = Files.lines(Path.of(ALL.substring(1)))) {
      return options.filter(option -> option.startsWith("-XX")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be started: the same JDK and classes as here. */
  public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JIT);
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
