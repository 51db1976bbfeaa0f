package symmetry.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers as JSON has them: what is not finite is null. */
final class Finite {

  private Finite() {}

  static @Nullable Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }

  static List<@Nullable Double> orNull(Collection<Double> values) {
    return values.stream().<@Nullable Double>map(Finite::orNull).toList();
  }

  static List<@Nullable Double> orNull(double[] values) {
    return Arrays.stream(values).<@Nullable Double>mapToObj(Finite::orNull).toList();
  }

  /** The same as CSV has them: what is not finite is left empty. */
  static String orEmpty(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }
}
