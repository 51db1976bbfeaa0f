package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Activation;
import symmetry.engine.Loss;
import symmetry.engine.Parameters;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Training;
import symmetry.number.Numerals;

/** The step microscope. */
class LastUpdateTest {

  /**
   * 2-3-1, ReLU, linear output, the four XOR points as one batch, η = 0.1. All weights are quarters, so
   * that a hand calculation is exact to the last digit.
   *
   * <p>W1 = [1 0.5; −0.5 1; 0.25 −1], b1 = [0 0.25 0.5], W2 = [1 −0.5 2], b2 = 0.25. The samples are
   * (0,0)→0, (0,1)→1, (1,0)→1, (1,1)→0.
   */
  private static Experiment byHand() {
    LayerStart zeros = LayerStart.of(InitializerKind.ZEROS);
    Experiment experiment = Experiment.defaults()
      .withData(DataSpec.of(BuiltIn.XOR_POINTS).withTestShare(0))
      .withHidden(List.of(new HiddenLayer(3, Activation.RELU, zeros, 0)))
      .withOutput(zeros)
      .withLoss(Loss.LINEAR_MSE)
      .withTraining(Training.fullBatch(0.1));
    double[][] w1 = { { 1, 0.5 }, { -0.5, 1 }, { 0.25, -1 } };
    double[] b1 = { 0, 0.25, 0.5 };
    double[] w2 = { 1, -0.5, 2 };
    for (int unit = 0; unit < 3; unit++) {
      for (int i = 0; i < 2; i++) {
        experiment = experiment.with(new Event.SetWeight(0, 0, unit, i, w1[unit][i])).orElseThrow();
      }
      experiment = experiment.with(new Event.SetBias(0, 0, unit, b1[unit])).orElseThrow();
      experiment = experiment.with(new Event.SetWeight(0, 1, 0, unit, w2[unit])).orElseThrow();
    }
    return experiment.with(new Event.SetBias(0, 1, 0, 0.25)).orElseThrow();
  }

  @Test
  void everyNumberOfATwoThreeOneNetworkIsThatOfAHandCalculation() {
    Trainer trainer = new Trainer(byHand());
    trainer.advance();
    LastUpdate update = look(trainer, 2);

    // Sample (1, 0): z1 = [1 −0.25 0.75], a1 = [1 0 0.75], z2 = 1 + 1.5 + 0.25 = 2.75, dz2 = 1.75.
    assertThat(update.sample()).isEqualTo(2);
    assertThat(update.incoming(0, 0)).isEqualTo(1);
    assertThat(update.incoming(0, 1)).isZero();
    assertThat(List.of(update.z(0, 0), update.z(0, 1), update.z(0, 2))).containsExactly(
      1.0,
      -0.25,
      0.75
    );
    assertThat(List.of(update.a(0, 0), update.a(0, 1), update.a(0, 2))).containsExactly(
      1.0,
      0.0,
      0.75
    );
    assertThat(update.z(1, 0)).isEqualTo(2.75);
    assertThat(update.a(1, 0)).isEqualTo(2.75);
    assertThat(update.target(0)).isEqualTo(1);
    assertThat(update.error(1, 0)).isEqualTo(1.75);
    assertThat(update.sampleLoss()).isEqualTo(1.53125);
    assertThat(List.of(update.error(0, 0), update.error(0, 1), update.error(0, 2))).containsExactly(
      1.75,
      -0.0,
      3.5
    );

    // Answers: (0,0): a1 = [0 0.25 0.5], 1.125; (0,1): [0.5 1.25 0], 0.125; (1,1): [1.5 0.75 0],
    // 1.375. Errors dz2 = [1.125 −0.875 1.75 1.375].
    // dW2 = ¼·[0 −0.4375 1.75 2.0625] = 0.84375; ¼·(0.28125 − 1.09375 + 0 + 1.03125) = 0.0546875;
    // ¼·(0.5625 + 0 + 1.3125 + 0) = 0.46875; db2 = ¼·3.375 = 0.84375.
    assertThat(update.weightGradient(1, 0, 0)).isEqualTo(0.84375);
    assertThat(update.weightGradient(1, 0, 1)).isEqualTo(0.0546875);
    assertThat(update.weightGradient(1, 0, 2)).isEqualTo(0.46875);
    assertThat(update.biasGradient(1, 0)).isEqualTo(0.84375);
    // Unit 1 is on for all but (0,0), with dz1 = dz2: dW1 = ¼·[1.75 + 1.375, −0.875 + 1.375].
    assertThat(update.weightGradient(0, 0, 0)).isEqualTo(0.78125);
    assertThat(update.weightGradient(0, 0, 1)).isEqualTo(0.125);
    assertThat(update.biasGradient(0, 0)).isEqualTo(0.5625);
    // Unit 3 is on for (0,0) and (1,0), with dz1 = 2·dz2.
    assertThat(update.weightGradient(0, 2, 0)).isEqualTo(0.875);
    assertThat(update.weightGradient(0, 2, 1)).isZero();
    assertThat(update.biasGradient(0, 2)).isEqualTo(1.4375);
    // ½·(1.265625 + 0.765625 + 3.0625 + 1.890625) / 4
    assertThat(update.batchLoss()).isEqualTo(0.873046875);

    assertThat(update.before().weight(1, 0, 0)).isEqualTo(1);
    assertThat(update.after().weight(1, 0, 0)).isEqualTo(0.915625, within(Math.ulp(1.0)));
    assertThat(update.after().bias(1, 0)).isEqualTo(0.165625, within(Math.ulp(1.0)));
    assertThat(Numerals.six(update.after().weight(0, 2, 0))).isEqualTo("0.1625");
  }

  @Test
  void theEquationsCarryTheNumbersOfTheHandCalculation() {
    Trainer trainer = new Trainer(byHand());
    trainer.advance();
    LastUpdate update = look(trainer, 2);
    assertThat(update.derivation().zEquation(1, 0).numbers()).isEqualTo(
      "0.25 + 1·1 + (−0.5)·0 + 2·0.75"
    );
    assertThat(update.derivation().errorEquation(1, 0).numbers()).isEqualTo("2.75 − 1");
    assertThat(update.derivation().errorEquation(0, 2).numbers()).isEqualTo("(2·1.75)·1");
    assertThat(update.derivation().weightGradientEquation(1, 0, 2).numbers()).isEqualTo(
      "(1/4)·(… + 1.75·0.75 + …)"
    );
    assertThat(update.derivation().errorFormula(1)).isEqualTo("dZ2 = A2 − Y");
    assertThat(update.derivation().errorFormula(0)).isEqualTo("dZ1 = W2ᵀ·dZ2 ∘ f′(Z1)");
    assertThat(update.derivation().gradientFormula(1)).isEqualTo(
      "dW2 = (1/m)·dZ2·A1ᵀ, db2 = (1/m)·Σ dZ2"
    );
    assertThat(update.derivation().forwardFormula(0)).isEqualTo("Z1 = W1·X + b1, A1 = relu(Z1)");
  }

  @Test
  void penaltiesAreInTheEquationAsInTheNumber() {
    Trainer trainer = new Trainer(
      byHand().withTraining(byHand().training().withPenalty(0.5, 0.25))
    );
    trainer.advance();
    LastUpdate update = look(trainer, 2);
    Equation equation = update.derivation().weightGradientEquation(1, 0, 1);
    assertThat(equation.formula()).isEqualTo(
      "dw = (1/m)·Σ dz·x over the batch + λ₂·w + λ₁·sign(w); this sample's part"
    );
    assertThat(equation.numbers()).endsWith(" + 0.25·(−0.5) + 0.5·sign(−0.5)");
    double withoutPenalty = gradientWithoutPenalty(1, 0, 1);
    assertThat(equation.value()).isEqualTo(withoutPenalty + 0.25 * -0.5 - 0.5);
    assertThat(update.derivation().gradientFormula(1)).startsWith(
      "dW2 = (1/m)·dZ2·A1ᵀ + λ₂·W2 + λ₁·sign(W2), "
    );
  }

  private static double gradientWithoutPenalty(int layer, int unit, int input) {
    Trainer trainer = new Trainer(byHand());
    trainer.advance();
    return look(trainer, 2).weightGradient(layer, unit, input);
  }

  @Test
  void anUnmatchedPairStatesTheDerivative() {
    Trainer trainer = new Trainer(byHand().withLoss(Loss.SIGMOID_MSE));
    trainer.advance();
    assertThat(look(trainer, 0).derivation().errorFormula(1)).isEqualTo("dZ2 = (A2 − Y) ∘ f′(Z2)");
  }

  @Test
  void atAnyStepItsWeightsAfterAreThoseOfTheRun() {
    Trainer trainer = new Trainer(Runs.adamCircle());
    trainer.advanceTo(130);
    trainer.edit(Edit.dropout(0, 0.25));
    for (long step : new long[] { 1, 2, 63, 64, 65, 129, 131, 400, 700, 5 }) {
      trainer.goTo(step);
      LastUpdate update = look(trainer, 3);
      Parameters after = trainer.snapshot().parameters();
      assertThat(update.step()).isEqualTo(step);
      for (int i = 0; i < 8; i++) {
        assertThat(update.after().weight(1, 2, i)).isEqualTo(after.weight(1, 2, i));
      }
      assertThat(update.z(0, 0)).isEqualTo(
        update.before().weight(0, 0, 0) * update.incoming(0, 0) +
          update.before().weight(0, 0, 1) * update.incoming(0, 1) +
          update.before().bias(0, 0),
        within(1e-14)
      );
    }
  }

  @Test
  void dropoutIsSeenInWhatTheNextLayerReads() {
    Trainer trainer = new Trainer(Runs.adamCircle());
    trainer.edit(Edit.dropout(0, 0.5));
    trainer.advanceTo(9);
    LastUpdate update = look(trainer, 0);
    for (int unit = 0; unit < 8; unit++) {
      assertThat(update.mask(0, unit)).isIn(0.0, 2.0);
      assertThat(update.incoming(1, unit)).isEqualTo(update.a(0, unit) * update.mask(0, unit));
    }
    assertThat(update.derivation().errorFormula(0)).isEqualTo("dZ1 = W2ᵀ·dZ2 ∘ mask1 ∘ f′(Z1)");
  }

  @Test
  void stepZeroHasNoUpdate() {
    Trainer trainer = new Trainer(byHand());
    Inspector inspector = new Inspector(trainer.experiment(), trainer.dataset());
    assertThat(
      inspector.inspect(trainer.snapshot(), View.of(Part.MICROSCOPE)).lastUpdate()
    ).isEmpty();
  }

  private static LastUpdate look(Trainer trainer, int sample) {
    Inspector inspector = new Inspector(trainer.experiment(), trainer.dataset());
    return inspector
      .inspect(trainer.snapshot(), View.of(Part.MICROSCOPE).withSample(sample))
      .lastUpdate()
      .orElseThrow();
  }
}
