package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.OwnTables;
import symmetry.data.Source;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.training.TileLayer.Kind;

class UnitTilesTest {

  private static final HiddenLayer PATTERN = Experiment.defaults().hidden().getFirst();

  @Test
  void tileOverThePlane_ofAUnitThatReadsOneInput_growsAlongIt() {
    Experiment experiment = with(BuiltIn.CIRCLE, 1);
    Architecture shape = experiment.architecture();
    double[] values = new double[shape.parameterCount()];
    values[0] = 0.3;
    TileLayer hidden = tiles(experiment, new Parameters(shape, values)).get(1);
    assertThat(hidden.kind()).isEqualTo(Kind.PLANE);
    int side = hidden.rows();
    assertThat(side).isEqualTo(24);
    int left = hidden.values()[0] & 255;
    int right = hidden.values()[side - 1] & 255;
    assertThat(left).isZero();
    assertThat(right).isEqualTo(254);
    assertThat(hidden.values()[(side - 1) * side]).isEqualTo(hidden.values()[0]);
  }

  @Test
  void tilesOfANetworkOfZeros_areExactlyZero() {
    Experiment experiment = with(BuiltIn.SINE, 2);
    Architecture shape = experiment.architecture();
    Parameters zeros = new Parameters(shape, new double[shape.parameterCount()]);
    TileLayer hidden = tiles(experiment, zeros).get(1);
    assertThat(hidden.kind()).isEqualTo(Kind.CURVE);
    assertThat(hidden.values())
      .hasSize(2 * 24)
      .containsOnly(127);
  }

  @Test
  void tilesOfDigits_areWeightsFirst_thenMeansOnTenClasses_inFewBytes() {
    Experiment experiment = with(BuiltIn.DIGITS, 32, 32);
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    List<TileLayer> tiles = tiles(experiment, experiment.initialParameters(dataset));
    assertThat(tiles)
      .extracting(TileLayer::kind)
      .containsExactly(Kind.IMAGE, Kind.WEIGHTS, Kind.CLASS_MEANS, Kind.SHARE);
    assertThat(
      tiles
        .stream()
        .mapToInt(t -> t.values().length)
        .sum()
    ).isEqualTo(64 + 32 * 64 + 32 * 10 + 10);
  }

  @Test
  void outputOfTwoClasses_isOnAFixedScale() {
    Experiment experiment = with(BuiltIn.CIRCLE, 1);
    Architecture shape = experiment.architecture();
    TileLayer output = tiles(
      experiment,
      new Parameters(shape, new double[shape.parameterCount()])
    ).getLast();
    assertThat(output.kind()).isEqualTo(Kind.ANSWER);
    assertThat(output.values()).containsOnly(127);
  }

  @Test
  void outputsOfDigits_areSharesThatAddUp() {
    Experiment experiment = with(BuiltIn.DIGITS, 4);
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    TileLayer shares = tiles(experiment, experiment.initialParameters(dataset)).getLast();
    int sum = 0;
    for (byte share : shares.values()) sum += share & 255;
    assertThat(sum).isBetween(249, 259);
  }

  /** Of somebody's own table of three inputs, whose rows alternate: row 0 well, row 1 ill. */
  @Test
  void tilesOfManyInputs_areMeansOnTheFirstSamplesOfEachClass() {
    Experiment experiment = Experiment.defaults().withData(
      DataSpec.of(OwnTables.large(1_000, 3)).withTestShare(0)
    );
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    TileLayer inputs = tiles(experiment, experiment.initialParameters(dataset)).getFirst();
    assertThat(inputs.kind()).isEqualTo(Kind.CLASS_MEANS);
    assertThat(inputs.columns()).isEqualTo(2);
    double[] means = new double[6];
    for (int k = 0; k < 6; k++) {
      for (int s = k % 2; s < 40; s += 2) means[k] += dataset.x(s, k / 2) / 20;
    }
    double largest = Arrays.stream(means).map(Math::abs).max().orElseThrow();
    for (int k = 0; k < 6; k++) {
      assertThat((inputs.values()[k] & 255) - 127.0).isCloseTo(
        (127 * means[k]) / largest,
        within(0.51)
      );
    }
  }

  private static List<TileLayer> tiles(Experiment experiment, Parameters parameters) {
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    return new UnitTiles(experiment, dataset).of(parameters);
  }

  private static Experiment with(Source source, Integer... widths) {
    return Experiment.defaults()
      .withData(DataSpec.of(source))
      .withHidden(Stream.of(widths).map(PATTERN::withUnits).toList());
  }
}
