package symmetry.engine;

/** The plain pass as it stands: for every machine, and what all other kernels are held to. */
final class PlainKernels implements Kernels {

  @Override
  public String name() {
    return "the plain pass";
  }

  @Override
  public boolean runsHere() {
    return true;
  }

  @Override
  public Pass pass(Architecture architecture, TrainingRule rule) {
    return new PlainPass(architecture);
  }

  @Override
  public Replicas replicas(Architecture architecture, int count) {
    return Replicas.oneByOne(architecture, count, new PlainPass(architecture));
  }
}
