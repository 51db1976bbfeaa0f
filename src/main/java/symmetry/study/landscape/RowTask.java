package symmetry.study.landscape;

import symmetry.data.Dataset;
import symmetry.engine.Architecture;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.PortableExperiment;
import symmetry.study.RemoteTask;
import symmetry.study.Work;
import symmetry.training.Footprint;

/**
 * One row of a slice: the mean loss over the training split, without dropout or penalty, at each point
 * of the axis. All rows share the plane, which may have megabytes.
 *
 * @param portable the experiment
 * @param y of all points of the row
 */
record RowTask(
  PortableExperiment portable,
  Plane plane,
  Axis x,
  double y
) implements RemoteTask<double[]> {
  /** A row of so many points about weights of zero, which takes as long as any. */
  static RowTask sample(SliceMap map, int points) {
    int weights = (int) map.experiment().parameterCount();
    Plane plane = new Plane(new double[weights], new double[weights], new double[weights]);
    Axis x = new Axis(-1, 1, points);
    return new RowTask(PortableExperiment.of(map.experiment()), plane, x, 0);
  }

  @Override
  public long bytes() {
    return portable.bytes() + plane.bytes();
  }

  @Override
  public long footprint() {
    return Footprint.ofMeasured(portable.experiment());
  }

  /**
   * @return {@code [points]}; not finite where the loss is not
   */
  @Override
  public double[] run(Work work) {
    Experiment experiment = portable.experiment();
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
