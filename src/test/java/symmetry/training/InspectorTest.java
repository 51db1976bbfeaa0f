package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.diagnostics.SimilarityKind;
import symmetry.engine.init.BetweenPasses;
import symmetry.experiment.Links;

class InspectorTest {

  private static final String CIRCLE = "v=1&data=circle&hidden=4-4&batch=10&init=";

  /** Similarity 1 as a byte. */
  private static final byte ALIKE = (byte) 254;

  @ParameterizedTest
  @EnumSource(SimilarityKind.class)
  void constantWeights_after500MiniBatches_areOneUnitInEachLayerAndAFlatHeatmap(
    SimilarityKind kind
  ) {
    Inspection inspection = inspect(CIRCLE + "constant_0.5", kind);

    assertThat(inspection.hidden())
      .extracting(l -> l.ledger().distinct())
      .containsExactly(1, 1);
    assertThat(inspection.hasClones()).isTrue();
    for (LayerReport layer : inspection.hidden()) {
      assertThat(layer.similarity().orElseThrow().quantised()).hasSize(16).containsOnly(ALIKE);
    }
  }

  @Test
  void glorotWeights_after500MiniBatches_areFourUnitsInEachLayer() {
    Inspection inspection = inspect(CIRCLE + "glorot-uniform", SimilarityKind.WEIGHTS);

    assertThat(inspection.hidden())
      .extracting(l -> l.ledger().distinct())
      .containsExactly(4, 4);
    assertThat(inspection.hasClones()).isFalse();
    for (LayerReport layer : inspection.hidden()) {
      assertThat(layer.similarity().orElseThrow().meanAbsoluteCosine()).isLessThan(0.999);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "moons, Plane",
    "sine, Curve",
    "multi-blobs, Classes",
    "hills, Plane",
    "iris, None",
  })
  void answers_areOfTheFormThatTheDataAskFor(String data, String form) {
    Trainer trainer = new Trainer(Links.experiment("v=1&data=" + data));
    Inspection inspection = new Inspector(trainer.experiment(), trainer.dataset()).inspect(
      trainer.snapshot(),
      View.of(Part.ANSWERS)
    );

    assertThat(inspection.answers().getClass().getSimpleName()).isEqualTo(form);
  }

  /** A layer of LSUV is drawn in several passes over the data. */
  @Test
  void startThatTakesLong_isNotDrawnForALook() {
    Trainer trainer = new Trainer(
      Links.experiment("v=1&data=circle&hidden=4-4&init=lsuv&events=0_init_1_lsuv")
    );
    trainer.advanceTo(3);
    AtomicInteger passes = new AtomicInteger();
    Inspection inspection = BetweenPasses.lookIn(passes::incrementAndGet, () ->
      new Inspector(trainer.experiment(), trainer.dataset()).inspect(
        trainer.snapshot(),
        View.of(Part.WHY_FROZEN, Part.MICROSCOPE)
      )
    );

    assertThat(passes).hasValue(0);
    assertThat(inspection.lastUpdate()).isPresent();
    BetweenPasses.lookIn(passes::incrementAndGet, () -> new Trainer(trainer.experiment()));
    assertThat(passes).hasPositiveValue();
  }

  @Test
  void stateLookedAtAgain_isDiagnosedOnce_anotherIsNot() {
    Trainer trainer = new Trainer(Links.experiment(CIRCLE + "glorot-uniform"));
    trainer.advanceTo(20);
    Inspector inspector = new Inspector(trainer.experiment(), trainer.dataset());
    Inspection first = inspector.inspect(trainer.snapshot(), View.of(Part.WHY_FROZEN));
    View more = View.of(Part.WHY_FROZEN, Part.GRADIENT);
    Inspection again = inspector.inspect(trainer.snapshot(), more);
    assertThat(again.whyFrozen().orElseThrow()).isSameAs(first.whyFrozen().orElseThrow());
    // The gradient is the one that the diagnosis has been made of.
    Inspection anew = new Inspector(trainer.experiment(), trainer.dataset()).inspect(
      trainer.snapshot(),
      more
    );
    assertThat(again).isEqualTo(anew);

    assertThat(trainer.edit(Edit.learningRate(0.001))).isEmpty();
    Inspection slower = inspector.inspect(trainer.snapshot(), more);
    assertThat(slower.whyFrozen()).isNotEqualTo(first.whyFrozen());
    trainer.advance();
    Inspection later = inspector.inspect(trainer.snapshot(), more);
    assertThat(later.whyFrozen().orElseThrow()).isNotSameAs(slower.whyFrozen().orElseThrow());
  }

  @Test
  void looking_leavesTheTrainingAsItIs() {
    String link = CIRCLE + "he-normal&dropout=0.3&opt=adam_0.9_0.999_1e-8";
    Trainer trainer = new Trainer(Links.experiment(link));
    Inspector inspector = new Inspector(trainer.experiment(), trainer.dataset());
    while (trainer.step() < 30) {
      trainer.advance();
      for (SimilarityKind kind : SimilarityKind.values())
        inspector.inspect(trainer.snapshot(), view(kind));
    }

    assertThat(Fingerprints.of(trainer)).isEqualTo(Fingerprints.at(30, link));
  }

  private static Inspection inspect(String link, SimilarityKind kind) {
    Trainer trainer = new Trainer(Links.experiment(link));
    trainer.advanceTo(500);
    assertThat(trainer.step()).isEqualTo(500);
    return new Inspector(trainer.experiment(), trainer.dataset()).inspect(
      trainer.snapshot(),
      view(kind)
    );
  }

  private static View view(SimilarityKind kind) {
    return View.of(Part.SIMILARITY).with(kind);
  }
}
