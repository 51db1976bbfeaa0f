package symmetry.ui.guide;

import com.vaadin.flow.component.Svg;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetry.guide.Sketch;
import symmetry.number.Numerals;

/** A run at a glance: its loss, and the units of its hidden layers with clones in their colour. */
final class RunSketch extends Svg {

  private static final int HEIGHT = 40;
  private static final int CURVE = 96;
  private static final int LAYER = 9;

  /** Taller columns are cut: a sketch shows that units differ, not how many there are. */
  private static final int MOST_UNITS = 8;

  private static final int MOST_LAYERS = 6;

  RunSketch(Sketch sketch) {
    addClassName("run-sketch");
    setSvg(
      "<svg viewBox='0 0 %d %d' aria-hidden='true'><path d='M0 %d h%d'/><polyline points='%s'/>%s</svg>".formatted(
        CURVE + 8 + LAYER * MOST_LAYERS,
        HEIGHT,
        HEIGHT - 1,
        CURVE,
        curve(sketch.losses()),
        layers(sketch.clones())
      )
    );
    getElement().setAttribute("role", "img");
    getElement().setAttribute(
      "aria-label",
      "Loss from %s to %s".formatted(
        Numerals.steadyFour(sketch.losses().getFirst()),
        Numerals.steadyFour(sketch.losses().getLast())
      )
    );
  }

  /** From the bottom, which is a loss of 0, to the highest. */
  private static String curve(List<Double> losses) {
    double highest = Math.max(Collections.max(losses), 1e-9);
    return IntStream.range(0, losses.size())
      .mapToObj(k ->
        String.format(
          Locale.ROOT,
          "%.1f,%.1f",
          (double) (CURVE * k) / (losses.size() - 1),
          HEIGHT - 2 - ((HEIGHT - 4) * losses.get(k)) / highest
        )
      )
      .collect(Collectors.joining(" "));
  }

  private static String layers(List<List<Integer>> clones) {
    return IntStream.range(0, Math.min(MOST_LAYERS, clones.size()))
      .mapToObj(l -> layer(CURVE + 12 + LAYER * l, clones.get(l)))
      .collect(Collectors.joining());
  }

  private static String layer(int x, List<Integer> classes) {
    int shown = Math.min(MOST_UNITS, classes.size());
    double gap = (double) HEIGHT / MOST_UNITS;
    double top = (HEIGHT - gap * (shown - 1)) / 2;
    return IntStream.range(0, shown)
      .mapToObj(u ->
        String.format(
          Locale.ROOT,
          "<circle class='%s' cx='%d' cy='%.1f' r='2'/>",
          classes.get(u) < 0 ? "is-single" : "is-clone",
          x,
          top + gap * u
        )
      )
      .collect(Collectors.joining());
  }
}
