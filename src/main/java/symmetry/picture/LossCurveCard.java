package symmetry.picture;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import symmetry.number.Numerals;
import symmetry.training.LossPoint;
import symmetry.training.Snapshot;

/** The losses up to the present step, on the training split and, dotted, on the test split. */
record LossCurveCard(Canvas canvas, Palette palette) {
  /** As on the pages: the axis of steps ends at 500 · 2ⁿ. */
  private static final long FIRST_END = 500;

  private static final int LINES = 4;

  void draw(Place place, Snapshot snapshot) {
    List<LossPoint> history = snapshot.history();
    double highest = nice(history.stream().mapToDouble(LossPoint::trainLoss).max().orElse(1));
    long end = FIRST_END;
    while (end < snapshot.step()) end *= 2;
    LossPoint now = history.getLast();
    boolean tested = Double.isFinite(now.testLoss());
    double words = tested ? 44 : 20;
    Place plot = new Place(
      place.left() + 44,
      place.top() + words + 14,
      place.width() - 50,
      place.height() - words - 42
    );
    axes(plot, highest, end);
    line(plot, history, LossPoint::testLoss, highest, end, palette.soft(), 5);
    line(plot, history, LossPoint::trainLoss, highest, end, palette.ink(), 0);
    canvas.dot(x(plot, now.step(), end), y(plot, now.trainLoss(), highest), 5, palette.ink());
    say(place, 14, now.trainLoss(), " train");
    if (tested) say(place, 38, now.testLoss(), " test, dotted");
  }

  private void say(Place place, double down, double loss, String which) {
    double y = place.top() + down;
    String number = Numerals.steadyFour(loss);
    double end = canvas.words(Typeface.BOLD, number, 16, place.left(), y, palette.ink());
    canvas.words(Typeface.REGULAR, which, 16, end, y, palette.soft());
  }

  private void axes(Place plot, double highest, long end) {
    for (int k = 0; k <= LINES; k++) {
      double value = (highest * k) / LINES;
      double y = y(plot, value, highest);
      canvas.line(plot.left(), y, plot.right(), y, palette.line(), 1);
      String mark = Numerals.upTo(2, value);
      canvas.wordsTo(Typeface.REGULAR, mark, 13, plot.left() - 8, y + 5, palette.soft());
    }
    double foot = plot.bottom() + 22;
    canvas.words(Typeface.REGULAR, "0", 13, plot.left(), foot, palette.soft());
    canvas.wordsAround(Typeface.REGULAR, "step", 13, plot.middle(), foot, palette.soft());
    canvas.wordsTo(Typeface.REGULAR, Numerals.count(end), 13, plot.right(), foot, palette.soft());
  }

  private void line(
    Place plot,
    List<LossPoint> history,
    ToDoubleFunction<LossPoint> loss,
    double highest,
    long end,
    Color color,
    double dash
  ) {
    Path2D path = new Path2D.Double();
    for (LossPoint point : history) {
      double value = loss.applyAsDouble(point);
      if (!Double.isFinite(value)) continue;
      double x = x(plot, point.step(), end);
      double y = y(plot, value, highest);
      if (path.getCurrentPoint() == null) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    Ink mark = Ink.line(path, color, dash > 0 ? 2 : 3);
    if (path.getCurrentPoint() != null) canvas.draw(dash > 0 ? mark.dashed(dash) : mark);
  }

  private static double x(Place plot, long step, long end) {
    return plot.left() + (plot.width() * step) / end;
  }

  private static double y(Place plot, double loss, double highest) {
    return plot.bottom() - Math.clamp(loss / highest, 0, 1) * plot.height();
  }

  /** The next number above that an axis ends at: 1, 2, 4 or 8 and noughts. */
  private static double nice(double value) {
    if (!(value > 0) || Double.isInfinite(value)) return 1;
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double first : new double[] { 1, 2, 4, 8 }) {
      if (value <= first * power) return first * power;
    }
    return 10 * power;
  }
}
