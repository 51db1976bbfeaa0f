package symmetry.ui.playground;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import symmetry.data.BuiltIn;
import symmetry.data.OwnData;
import symmetry.data.Source;
import symmetry.ui.chart.Plot;
import symmetry.ui.panel.Plots;

/** Sources as their thumbnails; those of what is built in are made once for all pages. */
final class Glances {

  private static final Map<BuiltIn, Plot> BUILT_IN = new EnumMap<>(BuiltIn.class);

  static {
    for (BuiltIn source : BuiltIn.values()) BUILT_IN.put(source, Plots.glance(source));
  }

  private Glances() {}

  static Plot of(Source source) {
    return switch (source) {
      case BuiltIn builtIn -> Objects.requireNonNull(BUILT_IN.get(builtIn));
      case OwnData own -> Plots.glance(own);
    };
  }
}
