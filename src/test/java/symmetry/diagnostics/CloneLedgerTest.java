package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static symmetry.diagnostics.Layers.gaussianRows;
import static symmetry.diagnostics.Layers.layer;
import static symmetry.diagnostics.Layers.row;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetry.diagnostics.CloneLedger.Pair;
import symmetry.diagnostics.CloneLedger.ScaledPair;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.Parameters;

class CloneLedgerTest {

  private static final double[] A = row(0.3, -0.2, 0.1);
  private static final double[] B = row(1, 2, 3);
  private static final double[] C = row(-1, 0, 2);

  @Test
  void equalRowsAndBiasesAreOneClass() {
    CloneLedger ledger = ledger(A, A, A, A, A, A, A, A);

    assertThat(ledger.distinct()).isEqualTo(1);
    assertThat(ledger.cloneClasses()).containsExactly(List.of(0, 1, 2, 3, 4, 5, 6, 7));
    assertThat(ledger.inWords()).isEqualTo("All 8 units are identical");
  }

  @Test
  void classesAreOrderedByTheirFirstUnit() {
    CloneLedger ledger = ledger(A, B, C, B, A);

    assertThat(ledger.distinct()).isEqualTo(3);
    assertThat(ledger.cloneClasses()).containsExactly(List.of(0, 4), List.of(1, 3));
    assertThat(ledger.classIndex()).containsExactly(0, 1, -1, 1, 0);
    assertThat(ledger.inWords()).isEqualTo(
      "Unit 3 differs; units 1 and 5 are identical, units 2 and 4 are identical"
    );
  }

  @Test
  void oneGroupAmongOtherUnitsIsNamed() {
    assertThat(ledger(A, B, A, C).inWords()).isEqualTo(
      "Units 2 and 4 differ; units 1 and 3 are identical"
    );
  }

  @Test
  void differentUnitsAreAllDistinct() {
    CloneLedger ledger = CloneLedger.of(layer(gaussianRows(81, 8, 3)), 0);

    assertThat(ledger.distinct()).isEqualTo(8);
    assertThat(ledger.inWords()).isEqualTo("All 8 units are different");
  }

  @Test
  void singleUnitIsSingular() {
    assertThat(ledger(A).inWords()).isEqualTo("1 unit");
  }

  @Test
  void differentBiasOfEqualWeightsMakesUnitsDistinct() {
    CloneLedger ledger = ledger(row(0.3, -0.2, 0), row(0.3, -0.2, 0.1));

    assertThat(ledger.distinct()).isEqualTo(2);
    assertThat(ledger.cloneClasses()).isEmpty();
  }

  @Test
  void lastBitOfOneWeightMakesUnitsParallelNotClonesNorScaledTwins() {
    CloneLedger ledger = ledger(A, row(Math.nextUp(0.3), -0.2, 0.1));

    assertThat(ledger.distinct()).isEqualTo(2);
    assertThat(ledger.scaledTwins()).isEmpty();
    assertThat(ledger.parallel()).containsExactly(new Pair(0, 1));
  }

  @Test
  void zeroRowsAreClonesAndNothingElse() {
    CloneLedger ledger = ledger(row(0, 0), row(0, 0), row(1, 0));

    assertThat(ledger.cloneClasses()).containsExactly(List.of(0, 1));
    assertThat(ledger.signTwins()).isEmpty();
    assertThat(ledger.scaledTwins()).isEmpty();
    assertThat(ledger.parallel()).isEmpty();
  }

  @Test
  void onlyClonesWithEqualOutgoingWeightsLast() {
    CloneLedger ledger = CloneLedger.of(layer(Activation.TANH, row(5, 6, 5, 5), A, A, A, B), 0);

    assertThat(ledger.cloneClasses()).containsExactly(List.of(0, 1, 2));
    assertThat(ledger.lastingClasses()).containsExactly(List.of(0, 2));
  }

  @Test
  void outgoingWeightsAreTheNextLayersColumnNotItsRow() {
    // 1 input, 2 clones, next layer W = [[1, 2], [1, 2]]: equal rows, different columns.
    Architecture architecture = new Architecture(
      1,
      List.of(new Hidden(2, Activation.TANH)),
      2,
      Loss.LINEAR_MSE
    );
    double[] values = { 0.5, 0.5, 0, 0, 1, 2, 1, 2, 0, 0 };
    Parameters parameters = new Parameters(architecture, values);

    assertThat(CloneLedger.of(parameters, 0).cloneClasses()).hasSize(1);
    assertThat(CloneLedger.of(parameters, 0).lastingClasses()).isEmpty();
    assertThat(CloneLedger.of(parameters, 1).cloneClasses()).containsExactly(List.of(0, 1));
    assertThat(CloneLedger.of(parameters, 1).lastingClasses()).isEmpty();
  }

  @Test
  void exactOppositesAreSignTwins() {
    CloneLedger ledger = ledger(A, B, negative(A), negative(B));

    assertThat(ledger.distinct()).isEqualTo(4);
    assertThat(ledger.signTwins()).containsExactly(new Pair(0, 2), new Pair(1, 3));
    assertThat(ledger.scaledTwins()).isEmpty();
    assertThat(ledger.parallel()).isEmpty();
    assertThat(ledger.inWords()).isEqualTo(
      "All 4 units are different; 2 pairs of ± twins (1–3, 2–4)"
    );
  }

  @Test
  void oppositesWithSignedZeroAreSignTwins() {
    assertThat(ledger(row(1, 0), row(-1, 0)).signTwins()).containsExactly(new Pair(0, 1));
  }

  @Test
  void positiveMultiplesAreScaledTwins() {
    CloneLedger ledger = ledger(A, row(3 * 0.3, 3 * -0.2, 3 * 0.1));

    ScaledPair twins = ledger.scaledTwins().getFirst();
    assertThat(twins.first()).isZero();
    assertThat(twins.second()).isEqualTo(1);
    assertThat(twins.factor()).isCloseTo(3, within(1e-15 * 3));
    assertThat(ledger.parallel()).isEmpty();
    assertThat(ledger.inWords()).isEqualTo(
      "All 2 units are different; 1 pair of scaled twins (1–2)"
    );
  }

  @Test
  void positiveMultiplesOfTinyRowsAreScaledTwins() {
    assertThat(ledger(row(1e-200, 2e-200), row(4e50, 8e50)).scaledTwins()).hasSize(1);
  }

  @Test
  void negativeMultiplesAreMerelyParallel() {
    CloneLedger ledger = ledger(row(1, 2, 0), row(-2, -4, 0));

    assertThat(ledger.parallel()).containsExactly(new Pair(0, 1));
    assertThat(ledger.scaledTwins()).isEmpty();
    assertThat(ledger.signTwins()).isEmpty();
    assertThat(ledger.inWords()).isEqualTo("All 2 units are different; 1 parallel pair (1–2)");
  }

  @Test
  void nearlyScaledRowsAreParallelUpToTheThreshold() {
    // cos ≈ 1 − ε²/2: ε = 1e-5 gives 1 − 5e-11, ε = 1e-4 gives 1 − 5e-9.
    assertThat(ledger(row(1, 0), row(2, 2e-5)).parallel()).containsExactly(new Pair(0, 1));
    assertThat(ledger(row(1, 0), row(2, 2e-4)).parallel()).isEmpty();
  }

  @Test
  void pairsAreBetweenClassesNamedByTheirFirstUnit() {
    CloneLedger ledger = ledger(A, A, negative(A), negative(A));

    assertThat(ledger.distinct()).isEqualTo(2);
    assertThat(ledger.signTwins()).containsExactly(new Pair(0, 2));
    assertThat(ledger.inWords()).isEqualTo(
      "Units 1 and 2 are identical, units 3 and 4 are identical; 1 pair of ± twins (1–3)"
    );
  }

  @Test
  void longListsAreCut() {
    double[][] multiples = IntStream.rangeClosed(1, 8)
      .mapToObj(k -> row(k, 2 * k))
      .toArray(double[][]::new);
    double[][] clones = new double[11][];
    Arrays.fill(clones, A);
    clones[10] = C;

    assertThat(CloneLedger.of(layer(multiples), 0).inWords()).isEqualTo(
      "All 8 units are different; 28 pairs of scaled twins (1–2, 1–3, 1–4, 1–5, 1–6, 1–7 and 22 more)"
    );
    assertThat(CloneLedger.of(layer(clones), 0).inWords()).isEqualTo(
      "Unit 11 differs; units 1 to 10 are identical"
    );
  }

  private static CloneLedger ledger(double[]... rows) {
    return CloneLedger.of(layer(rows), 0);
  }

  private static double[] negative(double[] row) {
    return Arrays.stream(row)
      .map(v -> -v)
      .toArray();
  }
}
