package symmetry.experiment;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;
import symmetry.engine.init.BiasInitializer;
import symmetry.engine.init.Initialization;
import symmetry.engine.init.Normal;
import symmetry.number.Deflated;

/**
 * Weights and biases that somebody brought for a run to start from, in place of those that initializers would draw.
 * Immutable; two are equal if they have the same bits in the same shape. As a text of a link they are the eight bytes of
 * each number, the first of all numbers before the second of all, deflated: nothing is rounded, and what a float32 leaves
 * zero takes no room.
 */
public final class GivenWeights implements Serializable {

  private static final long serialVersionUID = 1;

  /** Characters of the text at most. */
  public static final int MOST_CHARACTERS = 8_000;

  /** As links have them, in words. */
  static final String FORM =
    "as the clinic packs them: the bytes of all numbers by place, deflated, in the base 64 of addresses, up to " +
    "8,000 characters; or sha256_ and their fingerprint";

  private static final String WANTED = "sha256_";
  private static final Pattern FINGERPRINT = Pattern.compile(WANTED + "([0-9a-f]{64})");
  private static final Pattern PACKED = Pattern.compile(
    "[A-Za-z0-9_-]{1,%d}".formatted(MOST_CHARACTERS)
  );

  private final int[] sizes;
  private final double[] values;

  /** As the engine's parameters have it. */
  private final String fingerprint;

  /** What a link holds, made once: a run's link is written with each of its frames. Empty where that is too long. */
  private final String packed;

  /** Takes the array over. */
  private GivenWeights(List<Integer> sizes, double[] values) {
    this.sizes = sizes.stream().mapToInt(Integer::intValue).toArray();
    this.values = values;
    fingerprint = Parameters.fingerprint(values);
    packed = pack(values);
  }

  /**
   * @param sizes inputs, units of each hidden layer, outputs
   * @param values layer by layer: weights {@code [fanOut × fanIn]} row by row, then biases; finite; copied
   */
  public static GivenWeights of(List<Integer> sizes, double[] values) {
    if (values.length != count(sizes)) {
      throw new IllegalArgumentException(values.length + " numbers for " + sizes);
    }
    double[] copy = values.clone();
    for (int k = 0; k < copy.length; k++) {
      if (!Double.isFinite(copy[k])) throw new IllegalArgumentException("not finite: " + copy[k]);
      // None is −0: equal values have equal bits.
      copy[k] += 0.0;
    }
    return new GivenWeights(sizes, copy);
  }

  /** What parameters are there with these layers. */
  public static long count(List<Integer> sizes) {
    long count = 0;
    for (int l = 1; l < sizes.size(); l++) count += sizes.get(l) * (sizes.get(l - 1) + 1L);
    return count;
  }

  /** Of such a network: inputs, units of each hidden layer, outputs. */
  public static List<Integer> sizes(Architecture architecture) {
    List<Integer> sizes = new ArrayList<>();
    for (int l = 0; l < architecture.layers(); l++) sizes.add(architecture.fanIn(l));
    sizes.add(architecture.outputs());
    return sizes;
  }

  /** Inputs, units of each hidden layer, outputs. */
  public List<Integer> sizes() {
    return Arrays.stream(sizes).boxed().toList();
  }

  /** SHA-256 over the bits of all numbers in order, 64 hexadecimal digits: the run's fingerprint at step 0. */
  public String fingerprint() {
    return fingerprint;
  }

  /** In memory. */
  public long bytes() {
    return (long) Double.BYTES * values.length;
  }

  /** Whether a network of this shape can start from them. */
  public boolean fits(Architecture architecture) {
    if (!sizes(architecture).equals(sizes())) return false;
    for (int layer : architecture.unbiased()) {
      int end = architecture.weightOffset(layer + 1);
      for (int k = architecture.biasOffset(layer); k < end; k++) if (values[k] != 0) return false;
    }
    return true;
  }

  /** Of a network that they fit. */
  public Parameters parameters(Architecture architecture) {
    return new Parameters(architecture, values);
  }

  /** What one would draw to have weights and biases of their size: all that mean field knows of them. */
  Initialization asDrawn(Architecture architecture) {
    List<Initialization.Layer> layers = new ArrayList<>();
    for (int l = 0; l < architecture.layers(); l++) {
      int weights = architecture.weightOffset(l);
      int biases = architecture.biasOffset(l);
      double ofWeights = rootMeanSquare(weights, biases);
      double ofBiases = rootMeanSquare(biases, architecture.weightOffset(l + 1));
      layers.add(
        new Initialization.Layer(new Normal(0, ofWeights), new BiasInitializer.Normal(0, ofBiases))
      );
    }
    return new Initialization(layers);
  }

  private double rootMeanSquare(int from, int to) {
    double squares = 0;
    for (int k = from; k < to; k++) squares = Math.fma(values[k], values[k], squares);
    return Math.sqrt(squares / (to - from));
  }

  /** As a link holds them, or, if they are too many, what it knows them by. */
  String token() {
    return packed().orElse(WANTED + fingerprint);
  }

  /** Whether a link can hold them. */
  public boolean fitLink() {
    return packed().isPresent();
  }

  /** The weights that a link speaks of and does not hold. */
  static Optional<WantedWeights> wanted(String token, Architecture architecture) {
    Matcher matcher = FINGERPRINT.matcher(token);
    return matcher.matches()
      ? Optional.of(new WantedWeights(matcher.group(1), sizes(architecture)))
      : Optional.empty();
  }

  /** As a link holds them; nothing if that takes more than {@value #MOST_CHARACTERS} characters. */
  Optional<String> packed() {
    return packed.isEmpty() ? Optional.empty() : Optional.of(packed);
  }

  private static String pack(double[] values) {
    // No deflater makes 16 bits of randomness less.
    if (values.length > MOST_CHARACTERS) return "";
    byte[] planes = new byte[Double.BYTES * values.length];
    for (int k = 0; k < values.length; k++) {
      long bits = Double.doubleToLongBits(values[k]);
      for (int b = 0; b < Double.BYTES; b++) {
        planes[b * values.length + k] = (byte) (bits >>> (8 * (Double.BYTES - 1 - b)));
      }
    }
    String text = Deflated.of(planes);
    return text.length() <= MOST_CHARACTERS ? text : "";
  }

  /** Those of a text, for such a network; nothing if it holds none. Takes as much memory as these need. */
  static Optional<GivenWeights> unpacked(String text, Architecture architecture) {
    if (!PACKED.matcher(text).matches()) return Optional.empty();
    int count = architecture.parameterCount();
    Optional<byte[]> planes = Deflated.bytes(text, Double.BYTES * count);
    if (planes.isEmpty() || planes.get().length != Double.BYTES * count) return Optional.empty();
    double[] values = new double[count];
    ByteBuffer bytes = ByteBuffer.wrap(planes.get());
    for (int k = 0; k < count; k++) {
      long bits = 0;
      for (int b = 0; b < Double.BYTES; b++) bits = (bits << 8) | (bytes.get(b * count + k) & 0xff);
      values[k] = Double.longBitsToDouble(bits);
      if (!Double.isFinite(values[k])) return Optional.empty();
    }
    return Optional.of(of(sizes(architecture), values)).filter(w -> w.fits(architecture));
  }

  @Override
  public boolean equals(Object other) {
    return (
      other instanceof GivenWeights given &&
      fingerprint.equals(given.fingerprint) &&
      Arrays.equals(sizes, given.sizes)
    );
  }

  @Override
  public int hashCode() {
    return fingerprint.hashCode();
  }

  @Override
  public String toString() {
    return shape(sizes());
  }

  /** Sizes in words: {@code 2 → 4 → 1}. */
  public static String shape(List<Integer> sizes) {
    return String.join(" → ", sizes.stream().map(String::valueOf).toList());
  }
}
