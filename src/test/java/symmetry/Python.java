package symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A Python of this machine that has what a test compares with: NumPy, PyTorch, scikit-learn, …. */
public final class Python {

  /** Debian's own first: that is where {@code .ci/run} installs to. */
  private static final List<String> NAMES = List.of("/usr/bin/python3", "python3");

  private static final String HAS_ALL =
    "import importlib.util as u, sys; sys.exit(any(u.find_spec(m) is None for m in sys.argv[1:]))";

  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

  private final String program;

  private Python(String program) {
    this.program = program;
  }

  /**
   * The first that has these modules. Without one the test is skipped, with one line that says so; under
   * {@code CI=true} that line is a failure.
   */
  public static Python with(Class<?> test, String... modules) {
    return NAMES.stream()
      .filter(name -> has(name, modules))
      .findFirst()
      .map(Python::new)
      .orElseGet(() -> skip(test, modules));
  }

  private static Python skip(Class<?> test, String... modules) {
    String line = "%s needs a python3 with %s and found none.".formatted(
      test.getSimpleName(),
      String.join(", ", modules)
    );
    if ("true".equals(System.getenv("CI"))) throw new IllegalStateException(line);
    if (SAID.add(line)) System.out.println(line + " It is skipped.");
    assumeTrue(false, line);
    throw new IllegalStateException(line);
  }

  private static boolean has(String program, String... modules) {
    try {
      return (
        process(program, Stream.concat(Stream.of("-c", HAS_ALL), Stream.of(modules)).toList())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor() == 0
      );
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The lines that a script prints, which must end well. */
  public List<String> run(Path script, String... arguments)
    throws IOException, InterruptedException {
    Path errors = Files.createTempFile("python", ".txt");
    try {
      Process process = process(
        program,
        Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList()
      )
        .redirectError(errors.toFile())
        .start();
      List<String> lines = process.inputReader().readAllLines();
      assertThat(process.waitFor()).as("%s: %s", script, Files.readString(errors)).isZero();
      return lines;
    } finally {
      Files.delete(errors);
    }
  }

  /** One thread, no standard input, nothing written beside the scripts. */
  private static ProcessBuilder process(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().put("OMP_NUM_THREADS", "1");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return builder;
  }
}
