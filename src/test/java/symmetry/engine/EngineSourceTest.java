package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine is to be read in an evening, and says nothing twice. */
class EngineSourceTest {

  private static final Path ENGINE = Path.of("src/main/java/symmetry/engine");
  private static final int RUN = 6;

  /** Comments, imports, and lines of brackets and annotations alone say nothing. */
  private static final Pattern SILENT = Pattern.compile(
    "\\s*|\\s*(//|/\\*|\\*).*|(package|import) .*|[\\s(){}\\[\\],;]+|\\s*@\\w+"
  );
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile(
    "\\b(?!(for|if|else|while|switch|case|return|new|yield|default)\\b)[A-Za-z_]\\w*"
  );
  private static final Pattern NUMBER = Pattern.compile("\\b\\d[\\w.]*");

  /**
   * A row of a table: a constant, a field, its getter, a parameter, a text, a name or a formula by itself,
   * a coefficient.
   */
  private static final Pattern DATA = Pattern.compile(
    String.join(
      "|",
      ".*\\bstatic final .*",
      "\\s*private (final )?[\\w<>\\[\\], ]+;",
      "\\s*this\\.\\w+ = \\w+;",
      "\\s*public \\w+ \\w+\\(\\) \\{",
      "\\s*return \\w+;",
      "\\s*[\\w<>\\[\\]@]+( [\\w\\[\\]@]+)* \\w+,?",
      ".*\".*",
      "\\s*[\\w.]+,",
      "\\s*\\w+\\(\\d+\\)[,;]",
      ".* -> [^{]*,?",
      ".*\\d\\.\\d.*"
    )
  );

  /** A line that says something. */
  private record Line(Path file, int number, String text) {
    /** Without what it calls things. */
    String shape() {
      String bare = TEXT.matcher(text.strip()).replaceAll("t");
      return NUMBER.matcher(NAME.matcher(bare).replaceAll("n")).replaceAll("0");
    }

    boolean isData() {
      return DATA.matcher(text).matches();
    }
  }

  @Test
  void thePlainPassWithActivationsAndLossesIsShort() throws IOException {
    int lines = 0;
    for (String name : new String[] { "PlainPass", "Activation", "Loss" }) {
      lines += Files.readAllLines(ENGINE.resolve(name + ".java")).size();
    }
    assertThat(lines).isLessThanOrEqualTo(450);
  }

  @Test
  void noRunOfSixLinesOfOneShapeStandsTwice() throws IOException {
    Map<List<String>, Line> seen = new HashMap<>();
    List<String> again = new ArrayList<>();
    for (Path file : files()) {
      List<Line> lines = lines(file);
      for (int k = 0; k + RUN <= lines.size(); k++) {
        List<Line> run = lines.subList(k, k + RUN);
        if (run.stream().filter(Line::isData).count() >= RUN - 1) continue;
        Line first = seen.putIfAbsent(run.stream().map(Line::shape).toList(), run.getFirst());
        if (first != null) again.add(
          "%s:%d as %s:%d".formatted(
            file.getFileName(),
            run.getFirst().number(),
            first.file().getFileName(),
            first.number()
          )
        );
      }
    }
    assertThat(again).isEmpty();
  }

  /** All but the kernels. */
  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(ENGINE)) {
      return all
        .filter(path -> path.toString().endsWith(".java"))
        .filter(path -> !path.startsWith(ENGINE.resolve("kernel")))
        .sorted()
        .toList();
    }
  }

  private static List<Line> lines(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : Files.readAllLines(file)) {
      number++;
      if (!SILENT.matcher(text).matches()) lines.add(new Line(file, number, text));
    }
    return lines;
  }
}
