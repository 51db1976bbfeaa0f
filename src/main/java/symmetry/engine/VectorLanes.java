package symmetry.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** How many doubles are computed side by side: what the CPU likes best, or what a property says. */
final class VectorLanes {

  /** A constant to the JIT, which is what makes vector code fast. */
  static final VectorSpecies<Double> SPECIES = switch (System.getProperty(Kernels.LANES, "")) {
    case "64" -> DoubleVector.SPECIES_64;
    case "128" -> DoubleVector.SPECIES_128;
    case "256" -> DoubleVector.SPECIES_256;
    case "512" -> DoubleVector.SPECIES_512;
    default -> DoubleVector.SPECIES_PREFERRED;
  };

  private VectorLanes() {}
}
