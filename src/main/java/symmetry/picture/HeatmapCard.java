package symmetry.picture;

import java.awt.Color;
import java.util.List;
import symmetry.diagnostics.Closeness;
import symmetry.diagnostics.RelativeDistances;
import symmetry.training.LayerReport;

/** How alike the units of the hidden layers are by their weights: a heatmap for each of the first layers. */
record HeatmapCard(Canvas canvas, Palette palette) {
  /** Layers that there is room for. */
  static final int MOST = 4;

  /** Units of a layer whose cells can be told apart. */
  private static final int FINEST = 64;

  /** From this class on a cell is nearly paper, and needs an edge to be seen. */
  private static final int FIRST_PALE = 4;

  void draw(Place place, List<LayerReport> hidden) {
    if (hidden.isEmpty()) {
      say(place, "There is no hidden layer: nothing to be alike.");
      return;
    }
    int shown = Math.min(MOST, hidden.size());
    int columns = shown == 1 ? 1 : 2;
    int rows = (shown + 1) / 2;
    double gap = 12;
    double width = (place.width() - (columns - 1) * gap) / columns;
    double height = (place.height() - (rows - 1) * gap) / rows;
    for (int l = 0; l < shown; l++) {
      double left = place.left() + (l % columns) * (width + gap);
      double top = place.top() + (l / columns) * (height + gap);
      layer(new Place(left, top, width, height), l, hidden);
    }
  }

  private void layer(Place place, int index, List<LayerReport> hidden) {
    LayerReport report = hidden.get(index);
    RelativeDistances distances = report.distances().orElseThrow();
    boolean last = index == MOST - 1 && hidden.size() > MOST;
    String words = words(distances);
    if (hidden.size() > 1) {
      String more = last ? "/%d".formatted(hidden.size()) : "";
      words = "%d%s: %d of %d differ".formatted(
        index + 1,
        more,
        distances.different(),
        distances.size()
      );
    }
    double size = hidden.size() == 1 ? 17 : 12;
    size *= Math.min(1, place.width() / Typeface.REGULAR.width(words, size));
    Place cells = place.above(1.6 * size).square();
    double foot = cells.bottom() + 1.4 * size;
    canvas.wordsAround(Typeface.REGULAR, words, size, place.middle(), foot, palette.soft());
    int units = distances.size();
    int drawn = Math.min(units, FINEST);
    double cell = cells.width() / drawn;
    double gap = cell > 12 ? 2 : 0;
    for (int i = 0; i < drawn; i++) {
      for (int j = 0; j < drawn; j++) {
        Closeness closeness = distances.closeness((i * units) / drawn, (j * units) / drawn);
        Color color = palette.same().get(closeness.ordinal());
        double left = cells.left() + j * cell;
        double top = cells.top() + i * cell;
        double side = cell - gap;
        canvas.box(left, top, side, side, color);
        if (gap > 0 && closeness.ordinal() >= FIRST_PALE) {
          canvas.frame(left + 0.5, top + 0.5, side - 1, palette.line());
        }
        if (closeness == Closeness.IDENTICAL && cell >= 24) {
          canvas.wordsAround(
            Typeface.BOLD,
            "=",
            cell * 0.4,
            cells.left() + (j + 0.5) * cell - gap / 2,
            cells.top() + (i + 0.64) * cell - gap / 2,
            palette.onSame()
          );
        }
      }
    }
  }

  private static String words(RelativeDistances distances) {
    if (distances.size() == 1) return "1 unit";
    return "%d units, %d different".formatted(distances.size(), distances.different());
  }

  private void say(Place place, String words) {
    double y = place.top() + 30;
    for (String line : Typeface.REGULAR.lines(words, 17, place.width(), 4)) {
      canvas.words(Typeface.REGULAR, line, 17, place.left(), y, palette.soft());
      y += 26;
    }
  }
}
