package symmetry.study.landscape;

import java.util.Map;
import symmetry.data.Dataset;
import symmetry.engine.Architecture;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.study.RemoteTask;
import symmetry.study.Work;

/**
 * One row of a slice: the mean loss over the training split, without dropout or penalty, at
 * {@code start + x·across}. Wire record: its arrays are not copied, nor changed.
 *
 * @param query the experiment's link
 */
public record RowTask(
  String query,
  double[] start,
  double[] across,
  double low,
  double high,
  int points
) implements RemoteTask<double[]> {
  static RowTask of(SliceMap map, double[] start, double[] across, Axis x) {
    String query = new Link(map.experiment(), 0).query();
    return new RowTask(query, start, across, x.low(), x.high(), x.points());
  }

  /**
   * @return {@code [points]}; not finite where the loss is not
   */
  @Override
  public double[] run(Work work) {
    Experiment experiment = Link.parse(query).link().experiment();
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    Samples samples = dataset.samples(experiment.loss());
    int[] train = dataset.train();
    Architecture shape = experiment.architecture();
    Network network = new Network(shape);
    Axis x = new Axis(low, high, points);
    double[] losses = new double[points];
    for (int k = 0; k < points; k++) {
      double[] values = start.clone();
      Vectors.add(values, x.at(k), across);
      network.setParameters(new Parameters(shape, values));
      losses[k] = network.evaluate(samples, train).loss();
      work.reached((double) (k + 1) / points);
    }
    return losses;
  }
}
