package symmetry.engine;

import java.util.List;
import java.util.function.Function;

/** Prints the kernels in use and a fingerprint over some scenarios, for comparison across JVMs. */
public final class Fingerprints {

  /** The argument for the {@link Scenario#brief} ones. */
  static final String BRIEF = "brief";

  private Fingerprints() {}

  public static void main(String[] arguments) {
    boolean brief = List.of(arguments).contains(BRIEF);
    int all = of(brief ? Scenario.brief() : Scenario.some(), Scenario::fingerprint);
    System.out.println(Kernels.best().name() + ": " + all);
  }

  static int of(List<Scenario> scenarios, Function<Scenario, String> fingerprint) {
    int all = 1;
    for (Scenario scenario : scenarios) all = 31 * all + fingerprint.apply(scenario).hashCode();
    return all;
  }
}
