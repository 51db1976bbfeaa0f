package symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages for people speak of is there: files, classes and their members, tests, commands. */
class DocsTest {

  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\((?!\\w+:)([^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern DECLARED = Pattern.compile(
    "\\b(?:class|record|interface|enum) ([A-Z]\\w*)"
  );

  private static final Pattern NAME = Pattern.compile(
    "([A-Z][a-z]\\w*)(?:[.#]([a-z]\\w+))?(?:\\(.*\\))?"
  );
  private static final Pattern FILE_OF_CLASS = Pattern.compile("[a-z/.]+/([A-Z]\\w*)(?:\\.java)?");
  private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+(?:Test|IT)\\b");
  private static final Pattern COMMAND = Pattern.compile("exec:exec@(\\w+)");

  /** What is somebody else's. */
  private static final Set<String> OTHERS = Set.of(
    "CompileThresholdScaling",
    "EarlyStopping",
    "History",
    "Infinity",
    "Location",
    "Math",
    "MinMaxScaler",
    "StandardScaler",
    "WebKitWebDriver",
    "Xvfb"
  );

  /** Stand for what is to be written. */
  private static final Set<String> PLACEHOLDERS = Set.of("X", "XKind");

  private final Map<String, String> sources = sources();
  private final Map<String, List<String>> declared = declared();

  @Test
  void links_leadToFiles() {
    assertThat(
      problems(page ->
        LINK.matcher(page.text)
          .results()
          .map(m -> m.group(1))
          .filter(target -> !Files.exists(page.path.toAbsolutePath().resolveSibling(target)))
      )
    ).isEmpty();
  }

  @Test
  void classesInCode_areThere_withTheMembersThatAreNamed() {
    assertThat(
      problems(page ->
        CODE.matcher(page.text)
          .results()
          .map(m -> NAME.matcher(m.group(1)))
          .filter(name -> name.matches())
          .map(name -> name.toMatchResult())
          .filter(name -> !OTHERS.contains(name.group(1)) && !isThere(name))
          .map(MatchResult::group)
      )
    ).isEmpty();
  }

  @Test
  void filesOfClasses_areThere() {
    assertThat(
      problems(page ->
        CODE.matcher(page.text)
          .results()
          .map(m -> FILE_OF_CLASS.matcher(m.group(1)))
          .filter(file -> file.matches() && !PLACEHOLDERS.contains(file.group(1)))
          .map(file -> file.group().replaceFirst("\\.java$", "") + ".java")
          .filter(file ->
            sources
              .keySet()
              .stream()
              .noneMatch(path -> ("/" + path).endsWith("/" + file))
          )
      )
    ).isEmpty();
  }

  @Test
  void testsThatAreNamed_areThere() {
    assertThat(
      problems(page ->
        TEST.matcher(page.text)
          .results()
          .map(MatchResult::group)
          .filter(name -> !declared.containsKey(name))
      )
    ).isEmpty();
  }

  @Test
  void commandsOfThePom_areThere() {
    String pom = text(Path.of("pom.xml"));
    assertThat(
      problems(page ->
        COMMAND.matcher(page.text)
          .results()
          .map(m -> m.group(1))
          .filter(id -> !pom.contains("<id>%s</id>".formatted(id)))
      )
    ).isEmpty();
  }

  private record Page(Path path, String text) {}

  private boolean isThere(MatchResult name) {
    String member = name.group(2);
    return declared
      .getOrDefault(name.group(1), List.of())
      .stream()
      .anyMatch(source -> member == null || source.contains(member));
  }

  /** By name, the sources that declare such a class. */
  private Map<String, List<String>> declared() {
    Map<String, List<String>> declared = new HashMap<>();
    for (String source : sources.values()) {
      DECLARED.matcher(source)
        .results()
        .forEach(m -> declared.computeIfAbsent(m.group(1), _ -> new ArrayList<>()).add(source));
    }
    return declared;
  }

  private static List<String> problems(Function<Page, Stream<String>> found) {
    List<String> problems = new ArrayList<>();
    for (Path path : files(".md", Path.of("docs"))) {
      String text = BLOCK.matcher(text(path)).replaceAll("");
      found.apply(new Page(path, text)).forEach(problem -> problems.add(path + ": " + problem));
    }
    return problems;
  }

  private static Map<String, String> sources() {
    Map<String, String> sources = new HashMap<>();
    for (Path path : files(".java", Path.of("src"))) sources.put(path.toString(), text(path));
    return sources;
  }

  /** Of a folder, and of the one where all begins. */
  private static List<Path> files(String ending, Path folder) {
    try (Stream<Path> top = Files.list(Path.of("")); Stream<Path> below = Files.walk(folder)) {
      return Stream.concat(top, below)
        .filter(path -> path.toString().endsWith(ending))
        .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
