package symmetry.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;
import symmetry.number.Numerals;
import symmetry.training.LayerReport;

/**
 * The network from its inputs to its outputs, as on the playground's stage: a dot for each unit, clones in one capsule
 * with one link in and out, links by the sign and size of their weights. Of a large layer some units are drawn, of
 * many links the strongest.
 */
record NetworkCard(Canvas canvas, Palette palette) {
  /** Units of a layer that are drawn. */
  private static final int MOST_UNITS = 12;

  /** Links between two layers that are drawn. */
  private static final int MOST_LINKS = 60;

  private static final double THINNEST = 0.6;
  private static final double THICKEST = 6;

  /** The size of a weight at which its link has two thirds of its way to the thickest. */
  private static final double COMMON = 3.5;

  private static final double COUNT_SIZE = 14;

  /**
   * A unit, or clones that are drawn as one.
   *
   * @param unit the first of them
   * @param left where links arrive
   * @param right where they leave
   */
  private record Node(int unit, double left, double right, double y) {}

  private record Connection(Node from, Node to, double weight) {}

  void draw(Place place, Parameters parameters, List<LayerReport> hidden) {
    Architecture architecture = parameters.architecture();
    int columns = architecture.layers() + 1;
    double room = place.width() / columns;
    Place dots = place.above(1.8 * COUNT_SIZE);
    List<List<Node>> nodes = new ArrayList<>();
    List<Runnable> fronts = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      int units = c == 0 ? architecture.fanIn(0) : architecture.fanOut(c - 1);
      boolean isHidden = c > 0 && c < columns - 1;
      List<List<Integer>> clones = isHidden
        ? hidden
            .get(c - 1)
            .ledger()
            .cloneClasses()
        : List.of();
      double middle = place.left() + (c + 0.5) * room;
      nodes.add(column(dots, middle, room, units, clones, fronts));
      count(place, middle, room, units);
    }
    for (int c = 1; c < columns; c++) links(nodes.get(c - 1), nodes.get(c), parameters, c - 1);
    fronts.forEach(Runnable::run);
  }

  /** Where the units of a layer stand; what is drawn of them comes upon the links. */
  private List<Node> column(
    Place place,
    double x,
    double room,
    int units,
    List<List<Integer>> clones,
    List<Runnable> fronts
  ) {
    List<List<Integer>> items = items(units, clones);
    int rows = items
      .stream()
      .mapToInt(item -> Math.min(item.size(), rowsOf(units)))
      .sum();
    double pitch = Math.min(place.height() / Math.max(rows, 1), 54);
    double radius = Math.clamp(Math.min(0.34 * pitch, 0.3 * room), 1.5, 15);
    double y = place.top() + (place.height() - rows * pitch) / 2;
    Color same = palette.same().getFirst();
    List<Node> nodes = new ArrayList<>();
    for (List<Integer> item : items) {
      int dots = Math.min(item.size(), rowsOf(units));
      double top = y;
      double height = dots * pitch;
      boolean many = item.size() > 1;
      double half = many ? Math.min(1.7 * radius, 0.46 * room) : radius;
      nodes.add(new Node(item.getFirst(), x - half, x + half, top + height / 2));
      if (many) fronts.add(() -> capsule(x, top, half, height, pitch, radius));
      for (int k = 0; k < dots; k++) {
        double at = top + (k + 0.5) * pitch;
        Color color = many ? same : palette.ink();
        fronts.add(() -> {
          canvas.dot(x, at, radius, palette.paper());
          canvas.ring(x, at, radius, color, Math.clamp(radius / 4, 1, 2.5));
        });
      }
      double size = Math.min(COUNT_SIZE, 0.9 * pitch);
      if (many && size >= 9 && room > 60) {
        String count = "×" + item.size();
        double beside = top + height / 2 - 0.36 * size;
        fronts.add(() -> canvas.words(Typeface.BOLD, count, size, x + half + 3, beside, same));
      }
      y += height;
    }
    return nodes;
  }

  /** Clones of a layer too large to draw each take one row. */
  private static int rowsOf(int units) {
    return units > MOST_UNITS ? 1 : MOST_UNITS;
  }

  /** Clones together, then units alone, evenly chosen where there are too many. */
  private static List<List<Integer>> items(int units, List<List<Integer>> clones) {
    List<List<Integer>> items = new ArrayList<>(
      clones.subList(0, Math.min(clones.size(), MOST_UNITS))
    );
    boolean[] inClass = new boolean[units];
    for (List<Integer> each : clones) for (int unit : each) inClass[unit] = true;
    List<Integer> alone = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) if (!inClass[unit]) alone.add(unit);
    int shown = Math.min(
      alone.size(),
      Math.max(units > MOST_UNITS ? MOST_UNITS - items.size() : units, 0)
    );
    for (int k = 0; k < shown; k++) {
      items.add(List.of(alone.get((int) (((long) k * alone.size()) / shown))));
    }
    return items;
  }

  private void capsule(
    double x,
    double top,
    double half,
    double height,
    double pitch,
    double radius
  ) {
    double inset = Math.max(0, pitch / 2 - 1.5 * radius);
    double width = 2 * half;
    double tall = height - 2 * inset;
    Shape shape = new RoundRectangle2D.Double(x - half, top + inset, width, tall, width, width);
    canvas.fill(shape, palette.sameWash());
    canvas.draw(Ink.line(shape, palette.same().getFirst(), Math.clamp(radius / 5, 1, 2)));
  }

  private void links(List<Node> from, List<Node> to, Parameters parameters, int layer) {
    List<Connection> connections = new ArrayList<>();
    for (Node target : to) {
      for (Node source : from) {
        double weight = parameters.weight(layer, target.unit, source.unit);
        if (Double.isFinite(weight)) connections.add(new Connection(source, target, weight));
      }
    }
    connections
      .stream()
      .sorted(Comparator.comparingDouble((Connection link) -> -Math.abs(link.weight)))
      .limit(MOST_LINKS)
      .forEach(this::link);
  }

  private void link(Connection link) {
    double x1 = link.from.right;
    double y1 = link.from.y;
    double x2 = link.to.left;
    double y2 = link.to.y;
    double middle = (x1 + x2) / 2;
    // Between narrow columns a thick one would be a blot.
    double thickest = Math.clamp((x2 - x1) / 8, THINNEST, THICKEST);
    double width =
      THINNEST + (thickest - THINNEST) * (1 - Math.exp(-Math.abs(link.weight) / COMMON));
    Color color =
      link.weight == 0 ? palette.edge() : link.weight > 0 ? palette.pos() : palette.neg();
    Ink line = Ink.line(
      new CubicCurve2D.Double(x1, y1, middle, y1, middle, y2, x2, y2),
      color,
      width
    );
    canvas.draw(link.weight > 0 ? line : line.dashed(link.weight == 0 ? 2 : 4 + width));
  }

  private void count(Place place, double x, double room, int units) {
    String words = Numerals.count(units);
    if (Typeface.REGULAR.width(words, COUNT_SIZE) > room - 2) return;
    canvas.wordsAround(Typeface.REGULAR, words, COUNT_SIZE, x, place.bottom() - 2, palette.soft());
  }
}
