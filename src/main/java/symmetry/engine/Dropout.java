package symmetry.engine;

import java.util.Arrays;
import symmetry.exact.RandomStream;

/**
 * Inverted dropout of one hidden layer: an activation is multiplied by 0 with probability {@code
 * rate}, else by 1 / (1 − rate), so that its expectation stays and evaluation needs no correction.
 * Srivastava et al. 2014, §10.
 *
 * <p>The masks of a step depend only on seed, layer and step: one uniform draw per activation, sample
 * by sample in batch order, units ascending.
 */
public final class Dropout {

  private static final int STEP_BITS = 48;
  private final long seed;
  private final int layer;
  private final double rate;
  private final double kept;
  private final RandomStream stream;

  /**
   * @param seed the experiment's
   * @param layer of the hidden ones, from 0
   */
  public Dropout(long seed, int layer, double rate) {
    this.seed = seed;
    this.layer = layer;
    this.rate = rate;
    kept = 1 / (1 - rate);
    stream = new RandomStream(seed, RandomStream.Purpose.DROPOUT, 0);
  }

  /** Goes to the first mask of a step, counted from 0. */
  public void begin(long step) {
    if (rate > 0) stream.restart(
      seed,
      RandomStream.Purpose.DROPOUT,
      ((long) layer << STEP_BITS) + step
    );
  }

  /** Draws the factors of the step's next activations, into the first {@code count} places. */
  public void draw(double[] mask, int count) {
    if (rate == 0) Arrays.fill(mask, 0, count, 1);
    else for (int k = 0; k < count; k++) mask[k] = stream.uniform() < rate ? 0 : kept;
  }
}
