package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
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
    Experiment experiment = with(Source.CIRCLE, 1);
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
    Experiment experiment = with(Source.SINE, 2);
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
    Experiment experiment = with(Source.DIGITS, 32, 32);
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
    Experiment experiment = with(Source.CIRCLE, 1);
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
    Experiment experiment = with(Source.DIGITS, 4);
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    TileLayer shares = tiles(experiment, experiment.initialParameters(dataset)).getLast();
    int sum = 0;
    for (byte share : shares.values()) sum += share & 255;
    assertThat(sum).isBetween(249, 259);
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
