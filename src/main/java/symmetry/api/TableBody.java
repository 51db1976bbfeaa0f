package symmetry.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import symmetry.data.OwnData;
import symmetry.experiment.Kind;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.QueryText;
import symmetry.experiment.Tables;
import symmetry.experiment.WantedTable;
import symmetry.table.Choices;
import symmetry.table.Made;
import symmetry.table.ReadTable;
import symmetry.table.Reading;
import symmetry.table.SavedExperiment;
import symmetry.table.TableProblem;
import symmetry.table.TableReader;

/**
 * An experiment whose table is the body of a request: a {@link SavedExperiment}, whose link the query adds to, or a
 * file of a table, whose {@code choices} are those of the query, or what is found out from the file.
 */
public final class TableBody {

  /** Bytes of a body. */
  public static final int MOST_BYTES = SavedExperiment.MOST_BYTES;

  /** Where studies are ordered, which may have a table too. */
  public static final String STUDIES = "/api/studies";

  /** Bytes of an order of a study with a table, which is read as a whole. */
  public static final int MOST_OF_STUDY = 2_000_000;

  private static final String CHOICES = "choices";
  private static final String DATA = "data";

  private TableBody() {}

  /** What came of reading a body. */
  sealed interface Read {
    /** A link with the table that it is about. */
    record Whole(Map<String, List<String>> query, Tables tables) implements Read {}

    /** Something is wrong with the link. */
    record Wrong(List<Problem> problems) implements Read {}

    /** The body is no table, or not as chosen. */
    record Unreadable(String sentence) implements Read {}
  }

  static Read ofJson(byte[] body, Map<String, List<String>> query) {
    return switch (SavedExperiment.read(body)) {
      case SavedExperiment.Opened.Refused(TableProblem problem) -> new Read.Unreadable(
        problem.sentence()
      );
      case SavedExperiment.Opened.Whole(SavedExperiment saved) -> {
        Map<String, List<String>> link = QueryText.fields(saved.link());
        List<Problem> problems = new ArrayList<>();
        query.forEach((field, values) -> {
          if (link.put(field, values) == null) return;
          String bound = "given once, in the query or in the body's link";
          problems.add(new Problem(field, String.join(", ", values), bound));
        });
        if (!problems.isEmpty()) yield new Read.Wrong(problems);
        yield saved
          .table()
          .map(own -> of(own, link))
          .orElseGet(() -> new Read.Whole(link, Tables.NONE));
      }
    };
  }

  static Read ofTable(byte[] body, Map<String, List<String>> query) {
    Map<String, List<String>> link = new HashMap<>(query);
    boolean named = link.containsKey(DATA);
    List<String> given = named ? link.get(CHOICES) : link.remove(CHOICES);
    Optional<Choices> choices = Optional.empty();
    if (given != null) {
      choices = given.size() == 1 ? Choices.read(given.getFirst()) : Optional.empty();
      if (choices.isEmpty()) {
        String bound =
          "header or bare, point or comma, drop or mean, and a letter for each column (n, c, x; that of the target in capitals), joined by -";
        return new Read.Wrong(List.of(new Problem(CHOICES, String.join(", ", given), bound)));
      }
    }
    return switch (TableReader.read(body)) {
      case Reading.Refused(TableProblem problem) -> new Read.Unreadable(problem.sentence());
      case ReadTable table -> switch (table.make(choices.orElse(table.guess()))) {
        case Made.Table(OwnData own, int _, int _) -> of(own, link);
        case Made.Refused(List<TableProblem> problems) -> new Read.Unreadable(
          problems.stream().map(TableProblem::sentence).collect(Collectors.joining(" "))
        );
      };
    };
  }

  /** A link is of the table unless it names another one. */
  private static Read of(OwnData own, Map<String, List<String>> link) {
    Optional<WantedTable> wanted = WantedTable.of(link);
    Optional<String> another = wanted.flatMap(w -> w.refusal(own));
    if (another.isPresent()) return new Read.Unreadable(another.get());
    if (wanted.isPresent()) return new Read.Whole(link, Tables.of(own));
    List<String> data = link.get(DATA);
    if (List.of(Kind.OWN_DATA).equals(data)) {
      Parsed<Link> parsed = Link.parse(link);
      boolean same = own.equals(parsed.value().experiment().data().source());
      // Its own problems are told by whoever reads it next.
      return same || !parsed.problems().isEmpty()
        ? new Read.Whole(link, Tables.NONE)
        : new Read.Unreadable("The link holds another table than the body.");
    }
    if (data != null) {
      String bound = "left out: the table in the body is the data";
      return new Read.Wrong(List.of(new Problem(DATA, String.join(", ", data), bound)));
    }
    return new Read.Whole(WantedTable.named(own, link), Tables.of(own));
  }
}
