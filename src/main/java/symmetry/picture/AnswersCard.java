package symmetry.picture;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.Range;
import symmetry.engine.Evaluation;
import symmetry.number.Numerals;
import symmetry.training.Answers;
import symmetry.training.Snapshot;

/** What the network answers over its input space, with the data; where that is no plane, how often it is right. */
record AnswersCard(Canvas canvas, Palette palette) {
  /** More points than this are a blot. */
  private static final int MOST_POINTS = 400;

  void draw(Place place, Snapshot snapshot, Answers answers) {
    Dataset dataset = snapshot.dataset();
    Place square = place.square();
    switch (answers) {
      case Answers.Plane plane -> {
        cells(square, plane.rows(), plane.columns(), k -> palette.tint(plane.values()[k]));
        points(square, dataset);
      }
      case Answers.Classes classes -> {
        cells(square, classes.rows(), classes.columns(), k ->
          Palette.mixed(
            palette.paper(),
            palette.ofClass(classes.classes()[k]),
            0.15 + 0.35 * classes.confidence()[k]
          )
        );
        points(square, dataset);
      }
      case Answers.Curve curve -> {
        curvePoints(place, dataset);
        curve(place, dataset.targetRange(), curve.heights());
      }
      case Answers.None _ -> score(place, snapshot);
    }
  }

  /** Neighbours of one colour are one box: what hardly differs looks alike. */
  private void cells(Place square, int rows, int columns, IntFunction<Color> shade) {
    double width = square.width() / columns;
    double height = square.height() / rows;
    for (int row = 0; row < rows; row++) {
      double top = square.bottom() - (row + 1) * height;
      int from = 0;
      for (int column = 1; column <= columns; column++) {
        Color color = shade.apply(row * columns + from);
        if (column < columns && shade.apply(row * columns + column).equals(color)) continue;
        // A hair more, or the ground would be seen between them.
        double across = (column - from) * width + (column < columns ? 0.4 : 0);
        double down = height + (row > 0 ? 0.4 : 0);
        canvas.box(square.left() + from * width, top, across, down, color);
        from = column;
      }
    }
  }

  private void points(Place square, Dataset dataset) {
    Set<Integer> test = Arrays.stream(dataset.test()).boxed().collect(Collectors.toSet());
    double middle = dataset.middleTarget();
    for (int s : dataset.evenly(MOST_POINTS).toArray()) {
      double x = square.left() + along(dataset.range(0), dataset.x(s, 0)) * square.width();
      double y = square.bottom() - along(dataset.range(1), dataset.x(s, 1)) * square.height();
      Color color = palette.ofClass(label(dataset, s, middle));
      if (test.contains(s)) canvas.ring(x, y, 3, color, 1.5);
      else canvas.dot(x, y, 3.2, color);
    }
  }

  private static int label(Dataset dataset, int sample, double middle) {
    if (dataset.task() != LearningTask.REGRESSION) return dataset.label(sample);
    return dataset.target(sample) > middle ? 1 : 0;
  }

  private void curvePoints(Place place, Dataset dataset) {
    Range heights = dataset.targetRange();
    for (int s : dataset.evenly(MOST_POINTS).toArray()) {
      double x = place.left() + along(dataset.range(0), dataset.x(s, 0)) * place.width();
      canvas.dot(x, height(place, heights, dataset.target(s)), 3, palette.classes().getFirst());
    }
  }

  private void curve(Place place, Range range, double[] heights) {
    Path2D line = new Path2D.Double();
    for (int k = 0; k < heights.length; k++) {
      double x = place.left() + (place.width() * k) / (heights.length - 1);
      double y = height(place, range, heights[k]);
      if (k == 0) line.moveTo(x, y);
      else line.lineTo(x, y);
    }
    canvas.draw(Ink.line(line, palette.ink(), 3));
  }

  private static double height(Place place, Range range, double value) {
    return place.bottom() - along(range, value) * place.height();
  }

  private static double along(Range range, double value) {
    return Math.clamp((value - range.min()) / (range.max() - range.min()), 0, 1);
  }

  private void score(Place place, Snapshot snapshot) {
    boolean tested = snapshot.experiment().data().testShare() > 0;
    Evaluation evaluation = tested ? snapshot.test() : snapshot.train();
    double y = place.top() + place.height() / 2;
    String share = Numerals.wholePercent(evaluation.accuracy());
    canvas.wordsAround(Typeface.BOLD, share, 64, place.middle(), y, palette.ink());
    String what = "accuracy, %s split".formatted(tested ? "test" : "training");
    canvas.wordsAround(Typeface.REGULAR, what, 20, place.middle(), y + 40, palette.soft());
  }
}
