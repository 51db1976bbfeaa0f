package symmetry.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static symmetry.claims.Verdict.DEPENDS;
import static symmetry.claims.Verdict.DOES_NOT_HOLD;
import static symmetry.claims.Verdict.HOLDS;
import static symmetry.claims.Verdict.NOT_MEANINGFUL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.claims.exhibit.Measurement;
import symmetry.engine.Network;
import symmetry.study.Work;
import symmetry.study.file.Json;
import tools.jackson.databind.ObjectMapper;

/** Runs the whole court once, all measurements of all statements in full, and looks at what it found. */
@Tag("slow")
class CourtTest {

  private static final boolean WHOLE = "whole".equals(System.getProperty("symmetry.court"));

  private static final int EVERY = 13;

  /** Of four. */
  private static final int MOST = 3;

  private static final List<Double> PROGRESS = new ArrayList<>();
  private static List<Judgement> judgements = List.of();

  @BeforeAll
  static void hearAllStatements() {
    judgements = Court.hear(Statements.all(), new Work(PROGRESS::add, () -> false));
  }

  /**
   * The verdicts that the thread's statements deserve as they were said, hedges included. "True if …"
   * is {@code HOLDS} where the condition is part of the set-up (6, 30) and {@code DEPENDS} where the
   * measurement covers both sides of it (11, 23).
   */
  static Stream<Arguments> specification() {
    Verdict[] verdicts = {
      DOES_NOT_HOLD, // 1
      DEPENDS,
      DOES_NOT_HOLD,
      DOES_NOT_HOLD,
      HOLDS, // 5
      HOLDS,
      HOLDS,
      HOLDS,
      HOLDS,
      HOLDS, // 10
      DEPENDS,
      DEPENDS,
      HOLDS,
      DOES_NOT_HOLD,
      DOES_NOT_HOLD, // 15
      DOES_NOT_HOLD,
      HOLDS,
      HOLDS,
      DOES_NOT_HOLD,
      HOLDS, // 20
      NOT_MEANINGFUL,
      HOLDS,
      DEPENDS,
      DEPENDS,
      HOLDS, // 25
      HOLDS,
      HOLDS,
      HOLDS,
      HOLDS,
      HOLDS, // 30
      HOLDS,
      DOES_NOT_HOLD,
      DEPENDS,
      DEPENDS,
      DEPENDS, // 35
      HOLDS,
      HOLDS,
      DEPENDS,
      DOES_NOT_HOLD,
      HOLDS, // 40
      HOLDS,
      DOES_NOT_HOLD,
      HOLDS,
      DEPENDS,
    };
    return IntStream.range(0, verdicts.length).mapToObj(k -> Arguments.of(k + 1, verdicts[k]));
  }

  static Stream<Judgement> judgements() {
    return judgements.stream();
  }

  @Test
  void statementsAreNumberedWithoutGapsAndTheThreadHasAllOfIts() {
    assertThat(Statements.all())
      .extracting(Statement::number)
      .containsExactlyElementsOf(
        IntStream.rangeClosed(1, Statements.all().size()).boxed().toList()
      );
    assertThat(Statements.all())
      .filteredOn(s -> s.source() == Citation.THREAD)
      .hasSize(Statements.OF_THE_THREAD);
  }

  @ParameterizedTest(name = "statement {0}: {1}")
  @MethodSource("specification")
  void measuredVerdictIsThatOfTheSpecification(int number, Verdict verdict) {
    Judgement judgement = judgements.get(number - 1);

    assertThat(judgement.verdict()).as(judgement.asSaid().ruling().reason()).isEqualTo(verdict);
  }

  /** Or the statement says that no condition is known that does. */
  @ParameterizedTest
  @MethodSource("judgements")
  void changedConditionChangesTheVerdict(Judgement judgement) {
    assertThat(judgement.flipped().ruling().verdict() == judgement.verdict())
      .as("%d, %s", judgement.statement().number(), judgement.flipped().ruling().reason())
      .isEqualTo(judgement.statement().firm());
  }

  @ParameterizedTest
  @MethodSource("judgements")
  void reasonsCarryMeasuredNumbers(Judgement judgement) {
    assertThat(judgement.asSaid().ruling().reason()).containsPattern("[0-9]");
    assertThat(judgement.flipped().ruling().reason()).containsPattern("[0-9]");
  }

  @Test
  void papersSayWhatIsReproducedAndAllHoldButTheOneOnDepth() {
    assertThat(judgements)
      .filteredOn(j -> j.statement().answer() == Answer.LITERATURE)
      .hasSize(8)
      .allSatisfy(j -> {
        boolean depth = j.statement().number() == 47;
        assertThat(j.verdict()).isEqualTo(depth ? DEPENDS : HOLDS);
        assertThat(j.statement().scope()).contains("Reproduced:").contains("Not:");
      });
  }

  @Test
  void whatIsSaidInPractice() {
    assertThat(judgements)
      .filteredOn(j -> j.statement().answer() == Answer.PRACTICE)
      .extracting(Judgement::verdict)
      .containsExactly(HOLDS, HOLDS, DOES_NOT_HOLD, DOES_NOT_HOLD, DOES_NOT_HOLD, HOLDS);
  }

  @Test
  void everyExperimentOfTheSpecificationIsCited() {
    List<String> cited = judgements
      .stream()
      .flatMap(j ->
        j
          .asSaid()
          .findings()
          .stream()
          .map(f -> f.exhibit().code())
      )
      .distinct()
      .toList();

    // E1 is the changed condition of statement 33.
    assertThat(cited).containsAll(
      IntStream.rangeClosed(2, 21)
        .mapToObj(n -> "E" + n)
        .toList()
    );
    assertThat(judgements.get(32).flipped().findings().getFirst().exhibit().code()).isEqualTo("E1");
  }

  /** Every figure a double to the last bit, every verdict and every word. */
  @Test
  void shippedRecordIsWhatTheCourtFinds() {
    CourtRecord shipped = CourtRecord.shipped();
    CourtRecord found = CourtRecord.of(judgements, List.of(), Network.VERSION, shipped.measured());

    List<String> kept = withoutOtherSeeds(shipped);
    List<String> now = withoutOtherSeeds(found);
    assertThat(now)
      .as("The shipped record is stale; refresh it: %s", CourtRecord.COMMAND)
      .hasSameSizeAs(kept);
    for (int k = 0; k < now.size(); k++) {
      assertThat(now.get(k))
        .as("stale; refresh it: %s", CourtRecord.COMMAND)
        .isEqualTo(kept.get(k));
    }
    assertThat(judgements).allSatisfy(j -> {
      for (Side side : Side.values()) {
        Judgement.Hearing read = shipped.hearing(j.statement(), side).orElseThrow();
        assertThat(read.agreesWith(side.of(j))).isTrue();
      }
    });
  }

  /** Of some statements the first repeat; of all statements all of them with {@code -Dsymmetry.court=whole}. */
  @Test
  void verdictsFromOtherSeedsAreThoseOfTheRecord() {
    List<Statement> heard = Statements.all()
      .stream()
      .filter(s -> WHOLE || s.number() % EVERY == 0)
      .toList();
    for (int k = 1; k <= (WHOLE ? OtherSeeds.REPEATS : 1); k++) {
      List<Judgement> again = OtherSeeds.hear(heard, k, Work.unwatched());
      for (Judgement j : again) {
        for (Side side : Side.values()) {
          int repeat = k - 1;
          CourtRecord.shipped()
            .elsewhere(j.statement().number(), side)
            .ifPresent(others ->
              assertThat(side.of(j).ruling().verdict())
                .as("%d %s, repeat %d", j.statement().number(), side, repeat + 1)
                .isEqualTo(others.verdicts().get(repeat))
            );
        }
      }
    }
  }

  /** A verdict that only the first seed finds would be chance. */
  @ParameterizedTest
  @MethodSource("judgements")
  void verdictIsThatOfMostSeeds(Judgement judgement) {
    for (Side side : Side.values()) {
      CourtRecord.shipped()
        .elsewhere(judgement.statement().number(), side)
        .ifPresent(others ->
          assertThat(others.of(side.of(judgement).ruling().verdict()))
            .as("%d %s: %s", judgement.statement().number(), side, others.verdicts())
            .isGreaterThanOrEqualTo(MOST)
        );
    }
  }

  @Test
  void everyStatementSaysWhatOfItWasTried() {
    assertThat(Statements.all()).allSatisfy(s ->
      assertThat(s.scope()).matches("(Tried|Reproduced): .*\\.")
    );
  }

  /** What is said of zeros is not tried from other equal weights. */
  @Test
  void zerosAreTriedWhereZerosAreSaid() {
    Pattern zeros = Pattern.compile(
      "(?i)from (all )?zeros?\\b(?! and ones)|starting from zero|all zeros"
    );
    List<Statement> said = Statements.all()
      .stream()
      .filter(s -> zeros.matcher(s.paraphrase()).find())
      .toList();
    assertThat(said).hasSizeGreaterThanOrEqualTo(8);
    assertThat(said).allSatisfy(s ->
      assertThat(s.trial().exhibits())
        .as(s.paraphrase())
        .anyMatch(e -> e.setUp().contains("zero"))
    );
  }

  private static List<String> withoutOtherSeeds(CourtRecord record) {
    return RecordText.of(record)
      .lines()
      .filter(line -> !line.startsWith("seeds"))
      .toList();
  }

  @Test
  void setUpInWordsIsThatOfOneStudyOnly() {
    Map<String, Measurement<?>> measurements = new HashMap<>();
    for (Statement s : Statements.all()) {
      for (Side side : Side.values()) {
        for (Exhibit<?> e : side.of(s).exhibits()) {
          Measurement<?> known = measurements.putIfAbsent(RecordText.key(e), e.measurement());
          if (known != null) assertThat(e.measurement()).as(e.setUp()).isEqualTo(known);
        }
      }
    }
  }

  @Test
  void progressRunsFromZeroToOneAndNeverFalls() {
    assertThat(PROGRESS.getFirst()).isZero();
    assertThat(PROGRESS.getLast()).isEqualTo(1);
    assertThat(PROGRESS).isSorted();
  }

  @Test
  void cancelledCourtStopsWithoutAnotherStep() {
    AtomicInteger reports = new AtomicInteger();
    Work work = new Work(_ -> reports.incrementAndGet(), () -> reports.get() == 100);

    assertThatThrownBy(() -> Court.hear(Statements.all(), work)).isInstanceOf(
      CancellationException.class
    );
    assertThat(reports).hasValue(100);
  }

  @Test
  void hearingAgainGivesTheSameWords() {
    Statement statement = Statements.numbered(12).orElseThrow();

    Judgement again = Court.hear(List.of(statement), Work.unwatched()).getFirst();

    assertThat(again.asSaid().ruling()).isEqualTo(judgements.get(11).asSaid().ruling());
    assertThat(again.flipped().ruling()).isEqualTo(judgements.get(11).flipped().ruling());
  }

  @Test
  void markdownHasALineAndASectionForEachStatement() {
    String markdown = MarkdownReport.of(judgements);

    assertThat(markdown).contains(Answer.THREAD).contains(Answer.LICENCE);
    for (Statement s : Statements.all()) {
      assertThat(markdown).contains("| %d | ".formatted(s.number()));
      assertThat(markdown).contains("## %d. %s".formatted(s.number(), s.paraphrase()));
    }
  }

  @Test
  void jsonReadsBackToTheSameVerdictsAndNumbers() {
    var json = new ObjectMapper().readTree(Json.of(ClaimsReport.of(judgements)));

    assertThat(json.get("judgements")).hasSize(judgements.size());
    for (int k = 0; k < judgements.size(); k++) {
      var asSaid = json.get("judgements").get(k).get("asSaid");
      var hearing = judgements.get(k).asSaid();
      assertThat(asSaid.get("verdict").asString()).isEqualTo(hearing.ruling().verdict().name());
      assertThat(asSaid.get("reason").asString()).isEqualTo(hearing.ruling().reason());
      var figure = hearing.findings().getFirst().figures().getFirst();
      var read = asSaid.get("findings").get(0).get("figures").get(0).get("value");
      if (Double.isNaN(figure.value())) assertThat(read.isNull()).isTrue();
      else assertThat(read.asDouble()).isEqualTo(figure.value());
    }
  }
}
