package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.StartMatrix;
import symmetry.engine.Activation;
import symmetry.experiment.Advice;
import symmetry.experiment.Links;

/**
 * Headlines, diagnoses and advice of the networks of the matrix ({@link MatrixCell}), none of which a measurement of that
 * very network contradicts. A draw is made once and used for all: it is looked at before the first step and after the
 * third, and counts among those that the advice's figures are medians of.
 *
 * <p>On a build machine each activation has every {@value #EVERY}th of its cells ({@value #EVERY_LARGE}th of
 * the large ones, {@value #EVERY_CONSTANT}th of those with a constant column), beginning elsewhere, with {@value #FEW}
 * draws, one of them diagnosed. With {@code -Dsymmetry.matrix=…} all cells in whose name the pattern is found ({@code
 * moons-16-10}; {@code whole} for all), with {@code -Dsymmetry.matrix.draws}, 20 if not given, of which {@code
 * -Dsymmetry.matrix.diagnosed} are diagnosed, of large cells {@value #DIAGNOSED_LARGE} at most; faults are printed as
 * they are found.
 */
@Tag("slow")
class StartMatrixTest {

  private static final int EVERY = 8;
  private static final int EVERY_LARGE = 60;
  private static final int EVERY_CONSTANT = 24;
  private static final int FEW = 5;
  private static final int DIAGNOSED_LARGE = 2;
  private static final long[] LOOKS = { 0, 3 };

  @ParameterizedTest
  @EnumSource
  void noSentenceIsContradicted(Activation activation) {
    goThrough(activation, MatrixCell.of(activation));
  }

  /** Of somebody's own data, that is: a table may have such a column. */
  @ParameterizedTest
  @EnumSource
  void noSentenceIsContradictedWhereAColumnIsConstant(Activation activation) {
    goThrough(activation, MatrixCell.withConstantColumn(activation));
  }

  private static void goThrough(Activation activation, List<MatrixCell> cells) {
    List<String> faults = new ArrayList<>();
    Consumer<String> found = fault -> {
      faults.add(fault);
      if (StartMatrix.BY_HAND) System.out.println("CONTRADICTION " + fault);
    };
    List<MatrixCell> asked = cells.stream().filter(StartMatrixTest::isAsked).toList();
    long begun = System.nanoTime();
    for (MatrixCell cell : asked) check(cell, found);
    if (StartMatrix.BY_HAND) {
      System.out.printf(
        "DONE %s %s: %d cells of %d draws, %d contradictions, %.0f s%n",
        activation,
        StartMatrix.ASKED,
        asked.size(),
        StartMatrix.MANY,
        faults.size(),
        (System.nanoTime() - begun) / 1e9
      );
      assumeThat(asked).isNotEmpty();
    }
    assertThat(asked).isNotEmpty();
    assertThat(faults).isEmpty();
  }

  /** What is reported as a link is what was measured. */
  @ParameterizedTest
  @ValueSource(ints = { 2, 3, 302 })
  void tenthOfTheDigitsTrainsToTheSameBitsAsItsLink(int index) {
    MatrixCell cell = MatrixCell.of(Activation.TANH).get(index);
    assertThat(cell.data()).isEqualTo("digits");
    Trainer alone = new Trainer(cell.experiment(7));
    Trainer linked = new Trainer(Links.experiment(cell.link(7)));
    alone.advanceTo(3);
    linked.advanceTo(3);
    for (int l = 0; l <= cell.depth(); l++) {
      assertThat(alone.snapshot().parameters().weights(l)).containsExactly(
        linked.snapshot().parameters().weights(l)
      );
    }
    assertThat(alone.trainLoss()).isEqualTo(linked.trainLoss());
  }

  private static boolean isAsked(MatrixCell cell) {
    if (StartMatrix.BY_HAND) return StartMatrix.isAsked(cell.name());
    int every = cell.isLarge() ? EVERY_LARGE : cell.hasConstantColumn() ? EVERY_CONSTANT : EVERY;
    return cell.index() % every == (5 * cell.activation().ordinal()) % every;
  }

  private static void check(MatrixCell cell, Consumer<String> faults) {
    int draws = StartMatrix.BY_HAND ? StartMatrix.MANY : FEW;
    List<StartDraw> starts = new ArrayList<>();
    for (int draw = 0; draw < draws; draw++) {
      StartDraw start = new StartDraw(Origin.of(cell.experiment(draw)));
      starts.add(start);
      if (draw < diagnosed(cell)) diagnose(cell.link(draw), start.origin, faults);
    }
    advise(cell, new AdviceCheck(cell.experiment(0), starts), faults);
  }

  /** Draws whose headline and diagnosis are checked; those are of one network each, whatever others do. */
  private static int diagnosed(MatrixCell cell) {
    if (!StartMatrix.BY_HAND) return 1;
    return cell.isLarge()
      ? Math.min(DIAGNOSED_LARGE, StartMatrix.MANY_DIAGNOSED)
      : StartMatrix.MANY_DIAGNOSED;
  }

  private static void diagnose(String link, Origin origin, Consumer<String> faults) {
    Trainer trainer = new Trainer(origin, Trainer.HISTORY_FOR_DISPLAY, MemoryShare.UNBOUNDED);
    Inspector inspector = new Inspector(origin.experiment(), origin.dataset());
    for (long step : LOOKS) {
      trainer.advanceTo(step);
      Snapshot now = trainer.snapshot();
      Inspection seen = inspector.inspect(now, View.of(Part.WHY_FROZEN));
      Headline headline = Headline.of(now, seen);
      trainer.advance();
      Snapshot next = trainer.snapshot();
      new DiagnosisCheck(link, now, next, seen, headline, Backward.of(now), faults).all();
    }
  }

  private static void advise(MatrixCell cell, AdviceCheck check, Consumer<String> faults) {
    List<String> sentences = Advice.of(check.experiment())
      .stream()
      .flatMap(a -> a.warnings().stream())
      .distinct()
      .toList();
    for (String sentence : sentences) {
      if (!check.agreesWith(sentence)) {
        faults.accept("advice: %s\n  %s; %s".formatted(sentence, check.figures(), cell.link(0)));
      }
    }
    if (sentences.isEmpty() && !check.isWellToBeSilentOf()) {
      faults.accept("no advice at %s; %s".formatted(check.figures(), cell.link(0)));
    }
  }
}
