package symmetry.bytecode;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The JDK's vectors, where this JVM was started with their module. */
public final class VectorLanes {

  /** What code is emitted for at most. */
  public static final int MOST = 8;

  private VectorLanes() {}

  public static boolean arePresent() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  /** How many doubles the CPU likes best to compute side by side. */
  public static int preferred() {
    return Module.preferred();
  }

  /** The classes of vectors of 2, 4 and 8 doubles, and after each that of as many longs. */
  static List<Class<?>> classes() {
    return arePresent() ? Module.CLASSES : List.of();
  }

  /** Loaded only where the module is. */
  private static final class Module {

    static final List<Class<?>> CLASSES = List.of(
      DoubleVector.SPECIES_128,
      DoubleVector.SPECIES_256,
      DoubleVector.SPECIES_512
    )
      .stream()
      .<Class<?>>mapMulti((species, classes) -> {
        classes.accept(species.vectorType());
        classes.accept(species.withLanes(long.class).vectorType());
      })
      .toList();

    static int preferred() {
      VectorSpecies<Double> species = DoubleVector.SPECIES_PREFERRED;
      return species.length();
    }
  }
}
