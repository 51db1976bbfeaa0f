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

  static final int COUNT = SPECIES.length();

  private VectorLanes() {}

  /**
   * The class of a species' vectors. A sum that goes round a loop is cast to it before one of its methods
   * is called: the JIT would know its class from a profile only, which names none where several species
   * are in use, and then every vector becomes an object, for as long as the JVM lives.
   */
  static Class<? extends DoubleVector> type(VectorSpecies<Double> species) {
    return species.vectorType().asSubclass(DoubleVector.class);
  }

  /** Lanes of the vectors that a row of this many numbers is made of: few for a narrow row. */
  static int of(int width) {
    int lanes = 1;
    while (lanes < width && lanes < COUNT) lanes *= 2;
    return lanes;
  }

  /** The length of a row that holds this many numbers in whole vectors. */
  static int padded(int width) {
    int lanes = of(width);
    return Math.ceilDiv(width, lanes) * lanes;
  }

  /** An array for so many numbers that may be read a whole vector at a time. */
  static double[] array(int numbers) {
    return new double[Math.ceilDiv(numbers, COUNT) * COUNT];
  }
}
