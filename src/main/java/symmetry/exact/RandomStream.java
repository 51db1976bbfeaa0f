package symmetry.exact;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well1024a;

/**
 * The one source of randomness. Each purpose draws from a stream of its own, so that changing one
 * thing (layer 2's width, say) leaves every other draw bit-identical, and so that equal-shaped layers
 * never share draws by accident.
 *
 * <p>WELL1024a (Panneton, L'Ecuyer, Matsumoto 2006) from commons-math3; its Gaussians use that
 * library's pure-Java functions only.
 */
public final class RandomStream {

  /** What a stream is for. The code is part of every link's bits: never change or reuse one. */
  public enum Purpose {
    DATA(1),
    SPLIT(2),
    /** Indexed by layer. */
    WEIGHTS(3),
    /** Indexed by layer. */
    BIASES(4),
    /** Indexed by epoch. */
    BATCH_ORDER(5),
    /** Indexed by layer and step. */
    DROPOUT(6),
    /** Where walkers are dropped on a landscape. */
    WALKERS(7),
    /** Directions through the weights of a network; indexed by direction. */
    DIRECTIONS(8),
    /** Nudges of weights; indexed by layer, salt and step. */
    NUDGES(10),
    /** What of a large matrix is looked at, and the inputs it is asked with; indexed by what for. */
    EXAMINATION(20);

    private final int code;

    Purpose(int code) {
      this.code = code;
    }
  }

  private static final int SEED_WORDS = 32;
  private final int[] words = new int[SEED_WORDS];
  private final Well1024a generator;

  /**
   * @param seed the experiment's seed
   * @param index which of the purpose's streams: a layer, an epoch, …
   */
  public RandomStream(long seed, Purpose purpose, long index) {
    fillWords(seed, purpose, index);
    generator = new Well1024a(words);
  }

  /** Becomes the given stream, at its beginning, as if newly made; allocates nothing. */
  public void restart(long seed, Purpose purpose, long index) {
    fillWords(seed, purpose, index);
    generator.setSeed(words);
  }

  private void fillWords(long seed, Purpose purpose, long index) {
    long key = mix(mix(seed + purpose.code * GOLDEN_GAMMA) + index);
    for (int k = 0; k < SEED_WORDS; k++) {
      key += GOLDEN_GAMMA;
      words[k] = (int) (mix(key) >>> 32);
    }
  }

  /** Uniform on [0, 1), one draw. */
  public double uniform() {
    return generator.nextDouble();
  }

  /** Uniform on [low, high), one draw. */
  public double uniform(double low, double high) {
    return Math.fma(generator.nextDouble(), high - low, low);
  }

  /** Standard normal. */
  public double gaussian() {
    return generator.nextGaussian();
  }

  /** So many standard normal numbers, one after the other. */
  public double[] gaussians(int count) {
    return DoubleStream.generate(this::gaussian).limit(count).toArray();
  }

  /** A random order of 0 … n − 1 (Fisher–Yates). */
  public int[] permutation(int n) {
    int[] order = new int[n];
    for (int k = 0; k < n; k++) {
      int other = generator.nextInt(k + 1);
      order[k] = order[other];
      order[other] = k;
    }
    return order;
  }

  /** The same stream for algorithms of commons-math3 that draw for themselves. */
  public RandomGenerator generator() {
    return generator;
  }

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every input bit reaches every output. */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
