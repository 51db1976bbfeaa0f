package symmetry.engine;

/** Picks the kernels: vector code where the JVM was started with the module it needs. */
final class KernelChoice {

  static final Kernels BEST = choose();

  private KernelChoice() {}

  private static Kernels choose() {
    boolean off = "off".equals(System.getProperty(Kernels.LANES));
    boolean missing = ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty();
    return off || missing ? new PlainKernels() : new VectorKernels();
  }
}
