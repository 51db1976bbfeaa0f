package symmetry;

import static java.nio.file.Files.readAllLines;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large the engine may grow, and that it says nothing twice. */
class HouseTest {

  private static final Path ENGINE = Path.of("src/main/java/symmetry/engine");

  /** Lines of the same shape that are one thing said twice. */
  private static final int RUN = 6;

  /** A row of a table, an item of a list, a field, and what it is set and read by: alike by nature. */
  private static final String TABLE = String.join(
    "|",
    "[\\w.<>\\[\\]@ ]+,?",
    "private (static )?final [^{]*;",
    "this\\.\\w+ = .*;",
    "public \\S+ \\w+\\(\\) \\{",
    "return \\w+;"
  );

  private record Line(Path file, int number, String text) {
    /** Without its names, numbers and strings. */
    String shape() {
      return text.replaceAll("\"[^\"]*\"|\\b(?!(for|if|return|new)\\b)\\w+", "a");
    }

    boolean says() {
      return !text.matches("(import|package) .*|[/*].*|\\W*|@.*|" + TABLE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
    delimiter = ';',
    textBlock = """
    the textbook                        ; 1900 ; [^/]*
    its plain pass, activations, losses ;  450 ; (PlainPass|Activation|Loss)\\.java
    the compiler of fast kernels        ; 2600 ; kernel/.*
    """
  )
  void roomStaysSmall(String room, int most, String files) {
    List<Line> lines = lines(files);

    assertThat(lines.size())
      .as("lines of %s", room)
      .isBetween(most / 2, most);
  }

  @Test
  void engineSaysNothingTwice() {
    Map<Path, List<Line>> files = lines(".*")
      .stream()
      .filter(Line::says)
      .collect(groupingBy(Line::file));
    Map<String, List<List<Line>>> runs = files
      .values()
      .stream()
      .flatMap(l -> IntStream.rangeClosed(0, l.size() - RUN).mapToObj(k -> l.subList(k, k + RUN)))
      .collect(groupingBy(run -> String.join("\n", run.stream().map(Line::shape).toList())));

    assertThat(
      runs
        .values()
        .stream()
        .filter(HouseTest::isTwice)
        .map(alike -> alike.stream().map(List::getFirst).toList())
        .toList()
    ).isEmpty();
  }

  /** Whether two of the runs share no line. */
  private static boolean isTwice(List<List<Line>> alike) {
    return alike.stream().anyMatch(run -> !alike.getFirst().contains(run.getFirst()));
  }

  private static List<Line> lines(String files) {
    List<Line> lines = new ArrayList<>();
    try (var walk = Files.walk(ENGINE)) {
      for (Path file : walk.sorted().toList()) {
        String name = ENGINE.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".java") || !name.matches(files)) continue;
        List<String> texts = readAllLines(file);
        for (int k = 0; k < texts.size(); k++) {
          lines.add(new Line(file, k + 1, texts.get(k).strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
