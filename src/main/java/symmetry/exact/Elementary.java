package symmetry.exact;

/**
 * The elementary functions of the training path, the same bits on every machine and JDK.
 * {@code Math.exp} and its kin may be replaced by intrinsics whose last bit differs between JDKs, and one
 * such bit grows into another trajectory within a thousand steps. What is hot is built here from {@code +
 * − × ÷}, {@code fma} and bit moves; the rest goes to {@link StrictMath}, which is exact by contract.
 */
public final class Elementary {

  private static final double LOG2_E = 1.4426950408889634;

  /** ln 2 in two parts; the first has so few bits that {@code n·LN2_HIGH} is exact. */
  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;

  /** 1.5·2⁵²: adding it rounds to an integer, which is then in the low bits. */
  private static final double ROUNDER = 6755399441055744.0;

  /** (eʳ − 1 − r) / r² on |r| ≤ ½ ln 2, minimax, by ascending power. */
  private static final double C0 = 0.5;
  private static final double C1 = 0.16666666666666669;
  private static final double C2 = 0.04166666666662399;
  private static final double C3 = 0.008333333333330051;
  private static final double C4 = 0.0013888888917281794;
  private static final double C5 = 0.00019841269863105968;
  private static final double C6 = 2.480152119021773e-05;
  private static final double C7 = 2.7557268378684192e-06;
  private static final double C8 = 2.7620138719733994e-07;
  private static final double C9 = 2.5100424157005067e-08;

  /** Beyond this the exponent field would leave the normal numbers; arguments are clamped. */
  private static final double EXP_LIMIT = 700.0;

  /** tanh is 1 to the last bit from here on. */
  private static final double TANH_LIMIT = 20.0;

  /** erf is 1 to the last bit from here on. */
  private static final double ERF_LIMIT = 6.0;
  private static final double SQRT_HALF = 0.7071067811865476;

  /** 1/√(2π). */
  private static final double NORMAL_DENSITY_AT_0 = 0.3989422804014327;

  private Elementary() {}

  /** eˣ; the argument is clamped to ±700. Error below 1.5 ulp. NaN gives NaN. */
  public static double exp(double x) {
    double y = Math.max(-EXP_LIMIT, Math.min(EXP_LIMIT, x));
    double t = Math.fma(y, LOG2_E, ROUNDER);
    double scale = powerOfTwo(t);
    return Math.fma(scale, reducedExpm1(reduced(y, t - ROUNDER)), scale);
  }

  /** eˣ − 1 without cancellation near 0; the argument is clamped to ±700. */
  public static double expm1(double x) {
    double y = Math.max(-EXP_LIMIT, Math.min(EXP_LIMIT, x));
    return expm1(y, Math.fma(y, LOG2_E, ROUNDER));
  }

  /** eʸ − 1, where {@code t} = y·log₂e + {@link #ROUNDER}. */
  private static double expm1(double y, double t) {
    double scale = powerOfTwo(t);
    return Math.fma(scale, reducedExpm1(reduced(y, t - ROUNDER)), scale - 1);
  }

  /**
   * Hyperbolic tangent from e^(−2|x|) − 1. Exactly odd (so ± twins stay tied), exactly ±1 beyond
   * |x| = 20; error below 3 ulp.
   */
  public static double tanh(double x) {
    double u = Math.min(Math.abs(x), TANH_LIMIT);
    // A factor of 2 rounds nothing: t need not wait for −2u.
    double e = expm1(-2 * u, Math.fma(u, -2 * LOG2_E, ROUNDER));
    return withSign(Math.abs(e), x) / (e + 2);
  }

  /**
   * A size with the sign of x. Where x is 0 or NaN the size must be that too; it is never negative, nor
   * −0.
   */
  public static double withSign(double size, double x) {
    return Math.signum(x) * size;
  }

  /** Logistic sigmoid 1 / (1 + e⁻ˣ), accurate in both tails. */
  public static double sigmoid(double x) {
    double e = exp(-Math.abs(x));
    return (x >= 0 ? 1 : e) / (1 + e);
  }

  /** ln(1 + eˣ), stable in both tails. */
  public static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(exp(-Math.abs(x)));
  }

  /** Beyond this e⁻ˣ, 1.4e-11, would lose digits that people see to an x or a 1 that it is added to. */
  private static final double FAR = 25;

  private static final double HARDLY = exp(-FAR);

  /**
   * softplus(x) − x·y. Far above 0, with y = 1, it is softplus(−x), whose digits the difference has lost;
   * elsewhere its bits are those of the difference.
   */
  public static double softplusBeyond(double x, double y) {
    return y == 1 && x > FAR ? softplus(-x) : softplus(x) - x * y;
  }

  /** ln of a sum of 1 and others; where they are hardly anything, of them and not of the sum, which has lost their digits. */
  public static double logOfOneAnd(double others, double sum) {
    return others < HARDLY ? StrictMath.log1p(others) : log(sum);
  }

  /** Error function (2/√π)∫₀ˣ e^(−t²)dt. Exactly odd, exactly ±1 beyond |x| = 6; error below 2 ulp. */
  public static double erf(double x) {
    double size = Math.min(Math.abs(x), ERF_LIMIT);
    if (size < 1) return x * erfBody(x * x);
    double tail = exp(-size * size) * erfTail((size - 3) / (size + 3));
    return withSign(1 - tail, x);
  }

  /** Φ(x) = ½(1 + erf(x/√2)). */
  public static double normalDistribution(double x) {
    return 0.5 * (1 + erf(x * SQRT_HALF));
  }

  /** φ(x) = Φ′(x). */
  public static double normalDensity(double x) {
    return NORMAL_DENSITY_AT_0 * exp(-0.5 * x * x);
  }

  /** Natural logarithm. */
  public static double log(double x) {
    return StrictMath.log(x);
  }

  /** Sine of an angle in radians. */
  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  /** Cosine of an angle in radians. */
  public static double cos(double x) {
    return StrictMath.cos(x);
  }

  /** erf(x)/x as a polynomial in x² on [0, 1]; error 1e-17 (Chebyshev fit). */
  private static double erfBody(double x) {
    double sum = -7.795898827002142e-10;
    sum = Math.fma(sum, x, 1.3720064546777686e-08);
    sum = Math.fma(sum, x, -1.6208483801871705e-07);
    sum = Math.fma(sum, x, 1.6447424703317362e-06);
    sum = Math.fma(sum, x, -1.492473690741966e-05);
    sum = Math.fma(sum, x, 0.00012055294904839707);
    sum = Math.fma(sum, x, -0.0008548325975389692);
    sum = Math.fma(sum, x, 0.0052239776071164225);
    sum = Math.fma(sum, x, -0.02686617064323777);
    sum = Math.fma(sum, x, 0.11283791670945006);
    sum = Math.fma(sum, x, -0.37612638903183543);
    return Math.fma(sum, x, 1.1283791670955126);
  }

  /** e^(x²)·erfc(x) as a polynomial in (x − 3)/(x + 3) on [1, 6]; absolute error of erf 1e-17. */
  private static double erfTail(double x) {
    double sum = 1.2801900862962662e-06;
    sum = Math.fma(sum, x, 2.023603179641757e-06);
    sum = Math.fma(sum, x, -8.008021319412685e-06);
    sum = Math.fma(sum, x, -1.284889451252353e-05);
    sum = Math.fma(sum, x, 6.406182073530546e-05);
    sum = Math.fma(sum, x, 4.525472635483354e-05);
    sum = Math.fma(sum, x, -0.0005970623517093284);
    sum = Math.fma(sum, x, 0.0007077464443901538);
    sum = Math.fma(sum, x, 0.004269136347508256);
    sum = Math.fma(sum, x, -0.024392499318273194);
    sum = Math.fma(sum, x, 0.07166583719774874);
    sum = Math.fma(sum, x, -0.15011593650078744);
    sum = Math.fma(sum, x, 0.24560380171233195);
    sum = Math.fma(sum, x, -0.32623356004303716);
    return Math.fma(sum, x, 0.17900115118138996);
  }

  /** 2ⁿ, where {@code t} holds n in its low bits after {@link #ROUNDER} was added. */
  public static double powerOfTwo(double t) {
    return Double.longBitsToDouble((Double.doubleToRawLongBits(t) + 1023L) << 52);
  }

  /** r = y − n·ln 2. */
  private static double reduced(double y, double n) {
    return Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, y));
  }

  /** eʳ − 1 for |r| ≤ ½ ln 2, by two interleaved Horner chains. */
  private static double reducedExpm1(double r) {
    double r2 = r * r;
    double even = Math.fma(Math.fma(Math.fma(Math.fma(C8, r2, C6), r2, C4), r2, C2), r2, C0);
    double odd = Math.fma(Math.fma(Math.fma(Math.fma(C9, r2, C7), r2, C5), r2, C3), r2, C1);
    return Math.fma(r2, Math.fma(odd, r, even), r);
  }
}
