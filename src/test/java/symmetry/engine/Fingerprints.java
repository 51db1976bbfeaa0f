package symmetry.engine;

/** Prints the kernels in use and a fingerprint over some scenarios, for comparison across JVMs. */
public final class Fingerprints {

  private Fingerprints() {}

  public static void main(String[] arguments) {
    int all = 1;
    for (Scenario scenario : Scenario.some()) all = 31 * all + scenario.fingerprint().hashCode();
    System.out.println(Kernels.best().name() + ": " + all);
  }
}
