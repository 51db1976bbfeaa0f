package symmetry.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Numbers with no more digits than are shown: a third of the bytes on the wire. */
public final class Rounded {

  private static final MathContext FEW = new MathContext(4);
  private static final MathContext SIX = new MathContext(6);

  private Rounded() {}

  /** Four significant digits. */
  public static double few(double value) {
    return to(FEW, value);
  }

  /** Four significant digits, or null for what is not a finite number. */
  public static @Nullable Double orNull(double value) {
    return Double.isFinite(value) ? few(value) : null;
  }

  /** Four significant digits, or null if there is none. */
  public static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? orNull(value.getAsDouble()) : null;
  }

  /** Six significant digits. */
  public static double six(double value) {
    return to(SIX, value);
  }

  private static double to(MathContext digits, double value) {
    if (value == 0 || !Double.isFinite(value)) return value + 0.0;
    return new BigDecimal(value).round(digits).doubleValue();
  }
}
