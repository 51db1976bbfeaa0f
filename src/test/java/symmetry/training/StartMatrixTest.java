package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
 * the large ones), beginning elsewhere, with {@value #FEW}
 * draws, one of them diagnosed. With {@code -Dsymmetry.matrix=…} all cells in whose name the pattern is found ({@code
 * moons-16-10}; {@code whole} for all), with {@code -Dsymmetry.matrix.draws}, 20 if not given, all
 * diagnosed, of large cells {@value #DIAGNOSED_LARGE}; faults are printed as they are found.
 */
@Tag("slow")
class StartMatrixTest {

  private static final int EVERY = 8;
  private static final int EVERY_LARGE = 60;
  private static final int FEW = 5;
  private static final int DIAGNOSED_LARGE = 2;
  private static final long[] LOOKS = { 0, 3 };

  @ParameterizedTest
  @EnumSource
  void noSentenceIsContradicted(Activation activation) {
    List<String> faults = new ArrayList<>();
    Consumer<String> found = fault -> {
      faults.add(fault);
      if (!StartMatrix.ASKED.isEmpty()) System.out.println("CONTRADICTION " + fault);
    };
    int checked = 0;
    int networks = 0;
    long begun = System.nanoTime();
    for (MatrixCell cell : MatrixCell.of(activation)) {
      if (!isAsked(cell)) continue;
      networks += StartMatrix.ASKED.isEmpty() ? FEW : StartMatrix.MANY;
      check(cell, found);
      checked++;
    }
    if (!StartMatrix.ASKED.isEmpty()) System.out.printf(
      "DONE %s %s: %d cells, %d networks, %d contradictions, %.0f s%n",
      activation,
      StartMatrix.ASKED,
      checked,
      networks,
      faults.size(),
      (System.nanoTime() - begun) / 1e9
    );
    assertThat(checked).isPositive();
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
    if (StartMatrix.ASKED.isEmpty()) {
      int every = cell.isLarge() ? EVERY_LARGE : EVERY;
      return cell.index() % every == (5 * cell.activation().ordinal()) % every;
    }
    return StartMatrix.WHOLE || Pattern.compile(StartMatrix.ASKED).matcher(cell.name()).find();
  }

  private static void check(MatrixCell cell, Consumer<String> faults) {
    int draws = StartMatrix.ASKED.isEmpty() ? FEW : StartMatrix.MANY;
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
    if (StartMatrix.ASKED.isEmpty()) return 1;
    return cell.isLarge() ? DIAGNOSED_LARGE : StartMatrix.MANY;
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
      .flatMap(a -> a.warnings().stream().map(Advice.Warning::sentence))
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
