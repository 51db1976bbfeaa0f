package symmetry.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as people read them, on every page and in every sentence alike. Measured ones have some significant
 * digits, as {@code 5·10⁻⁸} where plain writing would be zeros. frontend/src/shared/numbers.js writes
 * the same.
 */
public final class Numerals {

  private static final String NONE = "—";
  private static final int FOUR = 4;
  private static final MathContext SIX_DIGITS = new MathContext(6);
  /** From here on a number is written plainly. */
  private static final double PLAIN_FROM = 1e-3;
  private static final double PLAIN_BELOW = 1e5;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern SCIENTIFIC = Pattern.compile("(\\d+(?:\\.\\d+)?)e([+-]?\\d+)");
  private static final Pattern ZERO = Pattern.compile("[0.]*");
  private static final Pattern NEGATIVE = Pattern.compile("(?<![\\w.])-(?=\\d)");

  private Numerals() {}

  /** Up to four digits: {@code 0.49}, {@code 5.012·10⁻⁸}. */
  public static String four(double value) {
    return upTo(FOUR, value);
  }

  /** Exactly four digits, for figures that change while they are watched: {@code 0.4900}. */
  public static String steadyFour(double value) {
    return text(FOUR, value, false);
  }

  /** Up to so many digits, without zeros at the end. An em dash for NaN: "there is none". */
  public static String upTo(int digits, double value) {
    return text(digits, value, true);
  }

  /** Up to four digits; "never" for NaN, which stands for a step that never came. */
  public static String fourOrNever(double value) {
    return Double.isNaN(value) ? "never" : four(value);
  }

  /** Up to six digits, as equations have them: {@code 1.5e−5}. */
  public static String six(double value) {
    if (value == 0) return "0";
    if (!Double.isFinite(value)) return Double.toString(value);
    BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
    double size = Math.abs(value);
    String text = size >= 1e-4 && size < 1e9 ? rounded.toPlainString() : rounded.toString();
    return text.replace('-', '−').replace("E", "e").replace("e+", "e");
  }

  private static String text(int digits, double value, boolean stripped) {
    if (Double.isNaN(value)) return NONE;
    if (Double.isInfinite(value)) return value > 0 ? "∞" : "−∞";
    if (value == 0) return "0";
    BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(digits));
    int power = rounded.precision() - rounded.scale() - 1;
    boolean plain = rounded.doubleValue() >= PLAIN_FROM && rounded.doubleValue() < PLAIN_BELOW;
    BigDecimal shown = plain ? rounded : rounded.movePointLeft(power);
    shown = shown.setScale(Math.max(0, digits - 1 - (plain ? power : 0)));
    String number = (stripped ? withoutZeros(shown) : shown).toPlainString();
    if (!plain) number = (number.equals("1") ? "" : number + "·") + "10" + raised(power);
    return value < 0 ? "−" + number : number;
  }

  private static BigDecimal withoutZeros(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  /** A small whole number above the line: {@code ⁻⁸}. */
  private static String raised(int power) {
    StringBuilder text = new StringBuilder(power < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(power)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }

  /** A text with its numbers as print has them: 5·10⁻⁸ and −3 where a program writes 5e-8 and -3. */
  public static String inPrint(String text) {
    String plain = SCIENTIFIC.matcher(text).replaceAll(
      m ->
        (m.group(1).equals("1") ? "" : m.group(1) + "·") +
        "10" +
        raised(Integer.parseInt(m.group(2)))
    );
    return NEGATIVE.matcher(plain).replaceAll("−");
  }

  /** Four decimals, or three digits and a power of ten where those would say nothing. */
  public static String fourDecimals(double value) {
    if (value == 0) return "0";
    boolean plain = Math.abs(value) >= PLAIN_FROM && Math.abs(value) < PLAIN_BELOW;
    return plain ? decimals(FOUR, value) : power(2, value);
  }

  /** Three significant digits; a power of ten only where a person would count zeros. */
  public static String rough(double value) {
    if (value == 0) return "0";
    boolean plain = Math.abs(value) >= 1e-2 && Math.abs(value) < 1e4;
    // From 1,000 on %g would write an exponent.
    String form = Math.abs(value) < 999.5 ? "%.3g" : "%,.0f";
    return plain ? signed(String.format(Locale.ROOT, form, value)) : power(1, value);
  }

  /** A difference of which exactly 0 is more than nearly 0. */
  public static String difference(double value) {
    return value == 0 ? "exactly 0" : rough(value);
  }

  /** {@code 1.2·10⁻⁹}. */
  private static String power(int decimals, double value) {
    if (!Double.isFinite(value)) return text(FOUR, value, true);
    String[] parts = String.format(Locale.ROOT, "%." + decimals + "e", value).split("e");
    return signed(parts[0]) + "·10" + raised(Integer.parseInt(parts[1]));
  }

  /** Exactly so many digits after the point; an em dash for NaN. */
  public static String decimals(int digits, double value) {
    return Double.isFinite(value)
      ? signed(String.format(Locale.ROOT, "%." + digits + "f", value))
      : text(FOUR, value, true);
  }

  /** Its minus as in print, and none before nothing but zeros. */
  private static String signed(String number) {
    if (!number.startsWith("-")) return number;
    String size = number.substring(1);
    return ZERO.matcher(size).matches() ? size : "−" + size;
  }

  /** {@code 12.3 %}, with more digits for what would be next to nothing; an em dash for NaN. */
  public static String percent(double share) {
    if (Double.isNaN(share)) return NONE;
    return decimals(share > 0 && share < 0.001 ? 3 : 1, 100 * share) + " %";
  }

  /** Without decimals, but never rounded to all or nothing; an em dash for NaN. */
  public static String wholePercent(double share) {
    return Double.isNaN(share) ? NONE : wholePercents(share) + " %";
  }

  /** {@link #wholePercent} without its sign. */
  public static String wholePercents(double share) {
    boolean almost = (share > 0.99 && share < 1) || (share > 0 && share < 0.01);
    return decimals(almost ? 1 : 0, 100 * share);
  }

  /** {@code 1,000}. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code 1 step}, {@code 1,000 steps}. */
  public static String counted(long count, String one) {
    return "%s %s%s".formatted(count(count), one, count == 1 ? "" : "s");
  }

  /** Two decimals, or as many as tell it from the mark. */
  public static String near(double value, double mark) {
    double distance = Math.abs(value - mark);
    int digits =
      distance < 1e-6 || distance > 0.05
        ? 2
        : Math.min(6, 1 - (int) Math.floor(StrictMath.log10(distance)));
    return value >= PLAIN_BELOW ? upTo(2, value) : decimals(digits, value);
  }

  /** As few digits as a sentence can do with: {@code 0.25}, {@code 2.5}, {@code 25}. */
  public static String brief(double value) {
    if (value >= PLAIN_BELOW) return upTo(2, value);
    if (value >= 10 || value == Math.rint(value)) return String.format(Locale.ROOT, "%,.0f", value);
    return decimals(value < 1 ? 2 : 1, value);
  }

  /** With the more digits the less it is. */
  public static String finePercent(double share) {
    double percent = 100 * share;
    if (percent < 0.01) return upTo(2, percent) + " %";
    return decimals(percent < 1 ? 2 : percent < 10 ? 1 : 0, percent) + " %";
  }
}
