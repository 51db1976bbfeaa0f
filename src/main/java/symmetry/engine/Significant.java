package symmetry.engine;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Measured numbers as people read them, on every page and in every sentence alike: some significant
 * digits, as {@code 5·10⁻⁸} where plain writing would be zeros. frontend/src/shared/numbers.js writes the
 * same.
 */
public final class Significant {

  private static final int FOUR = 4;
  /** From here on a number is written plainly. */
  private static final double PLAIN_FROM = 1e-3;
  private static final double PLAIN_BELOW = 1e5;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Significant() {}

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

  private static String text(int digits, double value, boolean stripped) {
    if (Double.isNaN(value)) return "—";
    if (Double.isInfinite(value)) return value > 0 ? "∞" : "−∞";
    if (value == 0) return "0";
    BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(digits));
    int power = rounded.precision() - rounded.scale() - 1;
    boolean plain = rounded.doubleValue() >= PLAIN_FROM && rounded.doubleValue() < PLAIN_BELOW;
    BigDecimal shown = plain ? rounded : rounded.movePointLeft(power);
    shown = shown.setScale(Math.max(0, digits - 1 - (plain ? power : 0)));
    String number = (stripped ? withoutZeros(shown) : shown).toPlainString();
    if (!plain) number = number.equals("1") ? ten(power) : number + "·" + ten(power);
    return value < 0 ? "−" + number : number;
  }

  private static BigDecimal withoutZeros(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static String ten(int power) {
    StringBuilder text = new StringBuilder(power < 0 ? "10⁻" : "10");
    for (char digit : Integer.toString(Math.abs(power)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }
}
