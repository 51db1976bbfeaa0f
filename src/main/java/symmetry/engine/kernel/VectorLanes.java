package symmetry.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import symmetry.engine.Kernels;

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
   * The class of a species' vectors. Kernels cast to it each vector whose methods they call, unless it is
   * the result of such a method, and each that outlives one turn of a loop. Otherwise the JIT knows the
   * class from a profile only, which names none where several species are in use; then every vector may
   * become an object, for as long as the JVM lives.
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
