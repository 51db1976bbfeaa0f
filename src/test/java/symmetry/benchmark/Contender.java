package symmetry.benchmark;

import symmetry.engine.Network;
import symmetry.engine.Samples;

/** Someone who trains a workload, one mini-batch a step. */
interface Contender {
  void step();

  /** The first weight, to see that all contenders do the same. */
  double witness();

  /** The engine of this project. */
  static Contender engine(Workload workload) {
    Network network = new Network(workload.architecture());
    network.setParameters(workload.start());
    Samples samples = workload.samples();
    int[][] batches = workload.batches();
    return new Contender() {
      private int next;

      @Override
      public void step() {
        network.step(samples, batches[next], Workload.LEARNING_RATE);
        next = (next + 1) % batches.length;
      }

      @Override
      public double witness() {
        return network.parameters().weight(0, 0, 0);
      }
    };
  }
}
