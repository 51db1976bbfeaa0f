package symmetry.clinic;

import java.io.IOException;
import java.nio.file.Path;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.Normal;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;
import symmetry.exact.RandomStream;
import symmetry.format.WeightsFile;

/**
 * A network to try the clinic on: for the digits, at its start, with two faults in it. In its second layer a unit
 * is the copy of another, and the weights of its third are too small.
 */
public final class ExampleNetwork {

  /** What a person reads as its name. */
  public static final String NAME = "example.safetensors";

  private static final int INPUTS = 64;
  private static final int HIDDEN = 96;
  private static final int OUTPUTS = 10;

  /** Of the second layer, from 0. */
  private static final int COPIED = 11;
  private static final int COPY = 40;

  private static final long SEED = 1;

  private ExampleNetwork() {}

  /** Writes it as a file of weights. */
  public static void write(Path path) throws IOException {
    Initializer he = VarianceScaling.he(Distribution.NORMAL);
    double[] second = drawn(2, he, HIDDEN, HIDDEN);
    System.arraycopy(second, COPIED * HIDDEN, second, COPY * HIDDEN, HIDDEN);
    WeightsFile file = new WeightsFile();
    add(file, 1, drawn(1, VarianceScaling.he(Distribution.UNIFORM), HIDDEN, INPUTS), HIDDEN);
    add(file, 2, second, HIDDEN);
    add(file, 3, drawn(3, new Normal(0, 0.01), HIDDEN, HIDDEN), HIDDEN);
    add(file, 4, drawn(4, VarianceScaling.glorot(Distribution.UNIFORM), OUTPUTS, HIDDEN), OUTPUTS);
    file.write(path);
  }

  private static double[] drawn(int layer, Initializer initializer, int units, int inputs) {
    RandomStream random = new RandomStream(SEED, RandomStream.Purpose.WEIGHTS, layer);
    return initializer.weights(units, inputs, random);
  }

  private static void add(WeightsFile file, int layer, double[] weights, int units) {
    String name = "fc" + layer;
    file.with(name + ".weight", weights, units, weights.length / units);
    file.with(name + ".bias", new double[units], units);
  }
}
