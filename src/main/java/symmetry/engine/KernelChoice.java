package symmetry.engine;

import java.util.ServiceLoader;

/** Finds the kernels: the engine knows none of them by name. */
final class KernelChoice {

  static final Kernels BEST = choose();

  private KernelChoice() {}

  /** The first that runs here, in the order of the services file. */
  private static Kernels choose() {
    return ServiceLoader.load(Kernels.class, Kernels.class.getClassLoader())
      .stream()
      .map(ServiceLoader.Provider::get)
      .filter(Kernels::runsHere)
      .findFirst()
      .orElseThrow();
  }
}
