package symmetry.claims;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All statements, by number. */
public final class Statements {

  /** The thread's statements come first. */
  public static final int OF_THE_THREAD = 44;

  private static final List<Statement> ALL = Stream.of(
    QuestionStatements.ALL,
    FirstAnswerStatements.ALL,
    FirstAnswerComments.ALL,
    SecondAnswerStatements.ALL,
    ThirdAnswerStatements.ALL,
    FourthAnswerStatements.ALL,
    FifthAnswerStatements.ALL,
    SixthAnswerStatements.ALL,
    SeventhAnswerStatements.ALL,
    EighthAnswerStatements.ALL,
    LiteratureStatements.ALL,
    PracticeStatements.ALL
  )
    .flatMap(List::stream)
    .toList();

  private Statements() {}

  public static List<Statement> all() {
    return ALL;
  }

  public static Optional<Statement> numbered(int number) {
    return ALL.stream()
      .filter(s -> s.number() == number)
      .findFirst();
  }
}
