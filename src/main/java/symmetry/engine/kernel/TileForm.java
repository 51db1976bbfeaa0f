package symmetry.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What is fixed when a {@link Tile} is compiled.
 *
 * @param lanes numbers in a vector: 2, 4 or 8 (1 is slow)
 * @param rows rows at once, 0 to {@link TileKernel#MAX_ROWS}
 * @param columns vectors at once, 1 to {@link TileKernel#MAX_COLUMNS}
 * @param ones whether one more row, below the others, has the factor 1 in every term
 * @param lanewise whether each factor x is a vector, one number a lane, instead of one number for all
 */
record TileForm(int lanes, int rows, int columns, boolean ones, boolean lanewise) {
  VectorSpecies<Double> species() {
    return species(lanes);
  }

  static VectorSpecies<Double> species(int lanes) {
    return switch (lanes) {
      case 1 -> DoubleVector.SPECIES_64;
      case 2 -> DoubleVector.SPECIES_128;
      case 4 -> DoubleVector.SPECIES_256;
      case 8 -> DoubleVector.SPECIES_512;
      default -> throw new IllegalArgumentException("no vector of %d numbers".formatted(lanes));
    };
  }
}
