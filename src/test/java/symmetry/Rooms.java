package symmetry;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our packages as rooms, and who may know whom. Each {@code package-info} says its line of the table. */
final class Rooms {

  /**
   * Each room and its neighbours: it may know them, and whom they may know. Nobody knows {@code
   * engine.kernel} or {@code ui.push} (found as services) or {@code main}, the package above all rooms.
   */
  private static final Map<String, Set<String>> NEIGHBOURS = read(
    """
    main             nobody
    number           nobody
    exact            nobody
    bytecode         exact
    engine           exact
    engine.init      engine
    engine.kernel    bytecode engine
    data             engine number
    diagnostics      engine.init number
    experiment       data diagnostics
    framework        experiment
    training         experiment diagnostics
    picture          training
    study.file       nobody
    study            study.file training
    export           study.file training format table
    study.compare    study
    study.landscape  study
    study.restarts   study
    study.signal     framework study
    claims.exhibit   study.landscape study.restarts study.signal
    claims           claims.exhibit
    guide            study
    format           nobody
    table            data number
    clinic           format experiment diagnostics
    pool             study clinic
    session          pool
    api              claims export picture pool table
    api.study        api study.compare
    web              api ui.push

    ui.chart         number
    ui.draw          ui.chart
    ui.element       nobody
    ui.health        nobody
    ui.map           nobody
    ui.microscope    nobody
    ui.network       ui.element
    ui.page          nobody
    ui.push          pool
    ui.board         ui.chart
    ui.study         session ui.element
    ui               experiment
    ui.field         experiment ui.element
    ui.panel         training ui.chart ui.element ui.page
    ui.shell         ui.panel
    ui.lineup        ui ui.field ui.panel
    ui.live          session ui ui.board ui.field ui.network ui.panel
    ui.playground    ui.draw ui.health ui.live ui.microscope ui.shell ui.study ui.table
    ui.compare       ui.lineup ui.live ui.shell ui.wanted
    ui.restarts      study.restarts ui.lineup ui.live ui.shell ui.study ui.wanted
    ui.landscape     study.landscape ui ui.map ui.shell ui.study ui.wanted
    ui.signal        claims ui ui.shell ui.study ui.wanted
    ui.wanted        session table ui.field ui.panel
    ui.table         ui.wanted
    ui.clinic        ui.shell ui.study ui.wanted
    ui.claims        claims ui.field ui.shell ui.study
    ui.guide         guide ui.live ui.shell ui.study
    """
  );

  private static final String NOBODY = "nobody";
  private static final Pattern KNOWS = Pattern.compile("\\b[Kk]nows (.*?)(?:, never|[.;](?: |$))");
  private static final Pattern NAME = Pattern.compile("[a-z]+(?:\\.[a-z]+)*");

  private Rooms() {}

  static Set<String> all() {
    return NEIGHBOURS.keySet();
  }

  /** The room of a package: {@code study.signal} of {@code symmetry.study.signal}. */
  static String of(String packageName) {
    return packageName.equals("symmetry") ? "main" : packageName.substring("symmetry.".length());
  }

  static boolean mayKnow(String room, String other) {
    return (
      room.equals(other) ||
      NEIGHBOURS.getOrDefault(room, Set.of())
        .stream()
        .anyMatch(n -> mayKnow(n, other))
    );
  }

  /** What the {@code package-info} of a room must say. */
  static String sentence(String room) {
    Set<String> neighbours = NEIGHBOURS.getOrDefault(room, Set.of());
    return "Knows " + (neighbours.isEmpty() ? NOBODY : String.join(", ", neighbours));
  }

  /** The same, of what it does say: other words of its sentence are left out. */
  static String said(String room) {
    Path file = Path.of(
      "src/main/java/symmetry",
      room.equals("main") ? "" : room.replace('.', '/'),
      "package-info.java"
    );
    String words = text(file)
      .replaceAll("\\{@\\w+\\s+(?:symmetry\\.)?([^}]*)}", "$1")
      .replaceAll("\\s*\\n \\*/?\\s*", " ");
    Matcher knows = KNOWS.matcher(words);
    if (!knows.find()) return "Knows whom?";
    return (
      "Knows " +
      NAME.matcher(knows.group(1))
        .results()
        .map(name -> name.group())
        .filter(name -> all().contains(name) || name.equals(NOBODY))
        .sorted()
        .collect(joining(", "))
    );
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Set<String>> read(String table) {
    return table
      .lines()
      .filter(line -> !line.isBlank())
      .map(line -> line.split(" +"))
      .collect(
        toMap(
          row -> row[0],
          row ->
            Stream.of(row)
              .skip(1)
              .filter(name -> !name.equals("nobody"))
              .collect(Collectors.toCollection(TreeSet::new))
        )
      );
  }
}
