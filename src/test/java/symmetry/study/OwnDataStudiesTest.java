package symmetry.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.OwnData;
import symmetry.data.OwnTables;
import symmetry.engine.Activation;
import symmetry.experiment.Experiment;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.PortableExperiment;
import symmetry.experiment.QueryText;
import symmetry.experiment.Tables;
import symmetry.study.landscape.SliceLink;
import symmetry.study.landscape.SliceMap;
import symmetry.study.restarts.RestartTask;
import symmetry.study.restarts.RestartsLink;

/** Studies of somebody's own data: small enough for a link, and of a file. */
class OwnDataStudiesTest {

  private static Experiment own(int rows) {
    return Experiment.plain(
      DataSpec.of(OwnTables.large(rows, 13)).withTestShare(0.2),
      Activation.TANH,
      LayerStart.of(InitializerKind.GLOROT_UNIFORM),
      0.1,
      List.of(3)
    );
  }

  @ParameterizedTest
  @ValueSource(ints = { 20, 300 })
  void experimentTravelsWithItsTable(int rows) throws Exception {
    Experiment experiment = own(rows);
    PortableExperiment portable = PortableExperiment.of(experiment);
    assertThat(portable.table() == null)
      .as("the link holds it")
      .isEqualTo(rows == 20);
    assertThat(portable.bytes()).isEqualTo(rows == 20 ? 0 : 300 * 14 * 8);
    PortableExperiment there = (PortableExperiment) sent(portable);
    assertThat(there).isEqualTo(portable);
    assertThat(there.experiment()).isEqualTo(experiment);
  }

  @ParameterizedTest
  @ValueSource(ints = { 20, 300 })
  void restartsElsewhere_areThoseHere(int rows) throws Exception {
    RestartTask task = new RestartTask(PortableExperiment.of(own(rows)), 1, 4, 20, 0.1, 5);
    RestartTask there = (RestartTask) sent(task);
    assertThat(there).isEqualTo(task).hasSameHashCodeAs(task);
    assertThat(there.run(Work.unwatched())).isEqualTo(task.run(Work.unwatched()));
    assertThat(task.run(Work.unwatched()).restarts()).hasSize(4);
  }

  /** Drawn at random and brought as a table, the same rows are the same restarts. */
  @Test
  void restartsOfATakenSet_areThoseOfTheSet() {
    Experiment circle = Experiment.opening().withStartEverywhere(
      LayerStart.of(InitializerKind.GLOROT_UNIFORM)
    );
    // The split is drawn from the seed, the rows of a table are not: one seed.
    Experiment own = circle.withData(
      circle.data().withSource(OwnTables.taken(circle.data(), circle.seed()))
    );
    assertThat(
      new RestartTask(PortableExperiment.of(own), 1, 1, 30, 0.1, 5).run(Work.unwatched())
    ).isEqualTo(
      new RestartTask(PortableExperiment.of(circle), 1, 1, 30, 0.1, 5).run(Work.unwatched())
    );
  }

  @ParameterizedTest
  @ValueSource(ints = { 20, 300 })
  void linksOfStudies_readTheirTables(int rows) {
    Experiment experiment = own(rows);
    Tables tables = Tables.of((OwnData) experiment.data().source());
    RestartsLink restarts = RestartsLink.of(List.of(experiment, experiment.withSeed(9)));
    var restartsAgain = RestartsLink.parse(QueryText.fields(restarts.query()), tables);
    assertThat(restartsAgain.problems()).isEmpty();
    assertThat(restartsAgain.value()).isEqualTo(restarts);

    SliceLink slice = new SliceLink(SliceMap.of(experiment, 10));
    var sliceAgain = SliceLink.parse(QueryText.fields(slice.query()), tables);
    assertThat(sliceAgain.problems()).isEmpty();
    assertThat(sliceAgain.value()).isEqualTo(slice);
    assertThat(SliceLink.parse(QueryText.fields(slice.query())).problems()).hasSize(
      rows == 20 ? 0 : 1
    );
  }

  /** More than any link holds: they travel beside it, as a table does. */
  @Test
  void weightsThatSomebodyBrought_travelWithTheirExperiment() throws Exception {
    Experiment drawn = own(20).withHidden(0, layer -> layer.withUnits(256));
    Dataset dataset = Dataset.of(drawn.data(), 1);
    double[] values = new double[(int) drawn.parameterCount()];
    for (int k = 0; k < values.length; k++) values[k] = dataset.x(k % 20, k % 13) + k;
    Experiment given = drawn.from(GivenWeights.of(List.of(13, 256, 1), values));
    assertThat(given.given().orElseThrow().fitLink()).isFalse();
    PortableExperiment there = (PortableExperiment) sent(PortableExperiment.of(given));
    assertThat(there.experiment()).isEqualTo(given);
    assertThat(there.bytes()).isEqualTo(8L * values.length);
  }

  private static Object sent(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(value);
    return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }
}
