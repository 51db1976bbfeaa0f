package symmetry.study.landscape;

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
 * One row of a slice: the mean loss over the training split, without dropout or penalty, at each point
 * of the axis. All rows share the plane, which may have megabytes.
 *
 * @param query the experiment's link
 * @param y of all points of the row
 */
record RowTask(String query, Plane plane, Axis x, double y) implements RemoteTask<double[]> {
  /**
   * @return {@code [points]}; not finite where the loss is not
   */
  @Override
  public double[] run(Work work) {
    Experiment experiment = Link.parse(query).value().experiment();
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    Samples samples = dataset.samples(experiment.loss());
    int[] train = dataset.train();
    Architecture shape = experiment.architecture();
    Network network = new Network(shape);
    double[] start = plane.rowStart(y);
    double[] losses = new double[x.points()];
    for (int k = 0; k < losses.length; k++) {
      double[] values = start.clone();
      Vectors.add(values, x.at(k), plane.across());
      network.setParameters(new Parameters(shape, values));
      losses[k] = network.evaluate(samples, train).loss();
      work.reached((double) (k + 1) / losses.length);
    }
    return losses;
  }
}
