package symmetry.engine.kernel;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import symmetry.engine.Kernels;

/** The JDK's vectors, where this JVM was started with their module. */
final class VectorLanes {

  /** What kernels are emitted for at most. */
  static final int MOST = 8;

  private VectorLanes() {}

  static boolean arePresent() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  /** How many doubles are computed side by side: what the CPU likes best, or what a property says. */
  static int count() {
    String bits = System.getProperty(Kernels.LANES, "");
    int lanes = bits.isEmpty() ? Module.preferred() : Integer.parseInt(bits) / Double.SIZE;
    return Math.min(lanes, MOST);
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
