package symmetry.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Programs of this machine that tests use. */
final class Installed {

  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

  private Installed() {}

  /** The first of these names on PATH, in PATH's order within each name. */
  static Stream<Path> onPath(String... names) {
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
    return Stream.of(names)
      .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
      .filter(Installed::runs);
  }

  static boolean runs(Path program) {
    return Files.isRegularFile(program) && Files.isExecutable(program);
  }

  /**
   * A program without which the test is skipped, with one line that says so; under {@code CI=true} that
   * line is a failure.
   */
  static Path orSkip(String test, String... names) {
    return orSkip(test, names[0], onPath(names).findFirst());
  }

  static Path orSkip(String test, String name, Optional<Path> found) {
    if (found.isEmpty()) skip("%s needs %s and found none.".formatted(test, name));
    return found.orElseThrow();
  }

  private static void skip(String line) {
    if ("true".equals(System.getenv("CI"))) throw new IllegalStateException(line);
    if (SAID.add(line)) System.out.println(line + " It is skipped.");
    assumeTrue(false, line);
  }
}
