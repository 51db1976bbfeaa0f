package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Loss;
import symmetry.engine.Parameters;

class StrongestLinksTest {

  /** 2-3-1: weights at 0 … 5 and 9 … 11, biases between and after. */
  private static final Architecture SHAPE = new Architecture(
    2,
    List.of(new Architecture.Hidden(3, Activation.TANH)),
    1,
    Loss.SIGMOID_BCE
  );

  private static final Parameters PARAMETERS = new Parameters(SHAPE, new double[] {
    1,
    -6,
    3,
    2,
    -4,
    5,
    90,
    90,
    90,
    0.1,
    -0.3,
    0.2,
    90,
  });

  @Test
  void fewLinks_areAllShown() {
    assertThat(StrongestLinks.of(PARAMETERS, List.of(), 9).indices()).containsExactly(
      0,
      1,
      2,
      3,
      4,
      5,
      9,
      10,
      11
    );
  }

  @Test
  void manyLinks_areThinnedToTheLargestOfEachLayer_neverBiases() {
    assertThat(StrongestLinks.of(PARAMETERS, List.of(), 4).indices()).containsExactly(1, 5, 10, 11);
  }

  @Test
  void smallLayer_leavesItsShareToTheLargeOne() {
    assertThat(StrongestLinks.of(PARAMETERS, List.of(), 8).indices()).containsExactly(
      1,
      2,
      3,
      4,
      5,
      9,
      10,
      11
    );
  }

  @Test
  void equalWeights_areTakenInOrder() {
    double[] equal = new double[13];
    Arrays.fill(equal, 0.5);
    assertThat(
      StrongestLinks.of(new Parameters(SHAPE, equal), List.of(), 4).indices()
    ).containsExactly(0, 1, 9, 10);
  }

  @Test
  void clones_haveOneLinkForAll_andSendOneOnWhereThatIsAlike() {
    double[] alike = { 1, 2, 1, 2, 3, 4, 0, 0, 0, 5, 5, 6, 0 };
    assertThat(linksOf(alike).indices()).containsExactly(0, 1, 4, 5, 9, 11);
    assertThat(linksOf(alike).distinct()).isEqualTo(6);

    double[] sentOnApart = { 1, 2, 1, 2, 3, 4, 0, 0, 0, 5, 7, 6, 0 };
    assertThat(linksOf(sentOnApart).indices()).containsExactly(0, 1, 4, 5, 9, 10, 11);
  }

  private static StrongestLinks linksOf(double[] values) {
    Parameters parameters = new Parameters(SHAPE, values);
    return StrongestLinks.of(parameters, List.of(CloneLedger.of(parameters, 0)), 9);
  }
}
