package symmetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The browser's modules know what the server sends, and have an element for each of its tags. */
class WireTypesTest {

  private static final Path SOURCES = Path.of("frontend", "src");
  /** Up to the outermost class. */
  private static final Pattern CLASS_NAME = Pattern.compile("symmetry\\.(?:[a-z]+\\.)*[A-Z]\\w*");
  private static final Path DECLARATIONS = SOURCES.resolve("wire.d.ts");

  /** With {@code -Dwire.write} the file is written anew. */
  @Test
  void declarationsSayWhatTheRecordsSay() throws IOException {
    String said = WireTypes.file();
    if (System.getProperty("wire.write") != null) Files.writeString(DECLARATIONS, said);
    assertThat(Files.readString(DECLARATIONS))
      .as("stale: mvn test -Dtest=WireTypesTest -Dwire.write")
      .isEqualTo(said);
  }

  @Test
  void everyTagIsDefinedByAModuleOfThePage() throws IOException {
    List<String> tags = WireTypes.classes()
      .stream()
      .filter(WireTypes::isElement)
      .map(type -> type.getAnnotation(Tag.class).value())
      .toList();
    String modules = imported();

    assertThat(tags).hasSizeGreaterThan(20);
    assertThat(tags).allSatisfy(tag ->
      assertThat(modules).contains("customElements.define(\"%s\"".formatted(tag))
    );
  }

  @Test
  void commentsNameClassesThatExist() throws IOException {
    List<String> named;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      named = files
        .filter(file -> file.toString().endsWith(".js"))
        .flatMap(file -> CLASS_NAME.matcher(read(file)).results())
        .map(MatchResult::group)
        .distinct()
        .toList();
    }
    assertThat(named).isNotEmpty();
    assertThat(named).allSatisfy(name ->
      assertThat(Path.of("src", "main", "java", name.replace('.', '/') + ".java")).exists()
    );
  }

  /** The texts of what {@code app.js} imports. */
  private static String imported() throws IOException {
    try (Stream<String> lines = Files.lines(SOURCES.resolve("app.js"))) {
      return lines
        .filter(line -> line.startsWith("import"))
        .map(line -> SOURCES.resolve(line.replaceAll(".*\"(.*)\".*", "$1")))
        .map(WireTypesTest::read)
        .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
