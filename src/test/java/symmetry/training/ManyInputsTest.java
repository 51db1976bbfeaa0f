package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetry.data.Dataset;
import symmetry.data.Range;
import symmetry.engine.Activity;
import symmetry.engine.Network;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;
import symmetry.experiment.PlaneAxes;

/** The answers over two of many inputs. */
class ManyInputsTest {

  private static final int SIDE = 48;

  private final Experiment experiment = Links.experiment(
    "v=1&data=iris&hidden=5&init=glorot-uniform&lr=0.3&test=0.4"
  );
  private final Dataset dataset = Dataset.of(experiment.data(), experiment.seed());

  @Test
  void otherInputsAreAtTheirMeanOverTheTrainingSplit() {
    Trainer trainer = new Trainer(experiment);
    for (int step = 0; step < 60; step++) trainer.advance();
    Snapshot snapshot = trainer.snapshot();
    Answers.Classes answers = (Answers.Classes) over(snapshot, new PlaneAxes(3, 0));
    Network network = new Network(experiment.architecture());
    network.setParameters(snapshot.parameters());
    for (int cell : new int[] { 0, SIDE - 1, 17 * SIDE + 5, SIDE * SIDE - 1 }) {
      double[] raw = IntStream.range(0, 4).mapToDouble(this::mean).toArray();
      raw[3] = middle(dataset.range(3), cell % SIDE);
      raw[0] = middle(dataset.range(0), cell / SIDE);
      double[] outputs = outputs(network, dataset.inputsAt(raw));
      double[] sorted = Arrays.stream(outputs).sorted().toArray();
      int winner = answers.classes()[cell];
      assertThat(outputs[winner]).as("cell %d", cell).isEqualTo(sorted[2]);
      assertThat(answers.confidence()[cell]).isCloseTo(sorted[2] - sorted[1], within(1e-12));
    }
    assertThat(IntStream.of(answers.classes()).distinct().count()).as("seen").isGreaterThan(1);
  }

  @Test
  void eachPlaneIsItsOwn_andWithoutOneThereIsNothingToDraw() {
    Snapshot snapshot = new Trainer(experiment).snapshot();
    Inspector inspector = new Inspector(experiment, dataset);
    View view = View.of(Part.ANSWERS);
    Answers first = inspector.inspect(snapshot, over(view, 0, 1)).answers();
    Answers second = inspector.inspect(snapshot, over(view, 2, 3)).answers();
    assertThat(first).isInstanceOf(Answers.Classes.class);
    assertThat(((Answers.Classes) second).confidence()).isNotEqualTo(
      ((Answers.Classes) first).confidence()
    );
    assertThat(inspector.inspect(snapshot, view).answers()).isEqualTo(new Answers.None());
    assertThat(inspector.inspect(snapshot, over(view, 0, 9)).answers()).isEqualTo(
      new Answers.None()
    );
  }

  private Answers over(Snapshot snapshot, PlaneAxes axes) {
    View view = View.of(Part.ANSWERS).over(Optional.of(axes));
    return new Inspector(experiment, dataset).inspect(snapshot, view).answers();
  }

  private static View over(View view, int across, int up) {
    return view.over(Optional.of(new PlaneAxes(across, up)));
  }

  private double mean(int input) {
    return Arrays.stream(dataset.train())
      .mapToDouble(s -> dataset.x(s, input))
      .average()
      .orElseThrow();
  }

  private static double middle(Range range, int place) {
    return range.at((place + 0.5) / SIDE);
  }

  private static double[] outputs(Network network, double[] inputs) {
    Samples one = new Samples(inputs.length, 3, inputs, new double[3]);
    Activity activity = network.activity(one, new int[] { 0 });
    int layer = network.architecture().layers() - 1;
    return IntStream.range(0, 3)
      .mapToDouble(k -> activity.activation(layer, 0, k))
      .toArray();
  }
}
