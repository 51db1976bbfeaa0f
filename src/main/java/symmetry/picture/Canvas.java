package symmetry.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Collects the marks of one picture; confined to who draws it. */
final class Canvas {

  private final List<Ink> marks = new ArrayList<>();

  List<Ink> marks() {
    return marks;
  }

  void fill(Shape shape, Color color) {
    marks.add(Ink.area(shape, color));
  }

  void draw(Ink mark) {
    marks.add(mark);
  }

  void box(double x, double y, double width, double height, Color color) {
    fill(new Rectangle2D.Double(x, y, width, height), color);
  }

  /** A thin line around a square. */
  void frame(double x, double y, double side, Color color) {
    draw(Ink.line(new Rectangle2D.Double(x, y, side, side), color, 1));
  }

  void card(double x, double y, double width, double height, Color color) {
    fill(new RoundRectangle2D.Double(x, y, width, height, 20, 20), color);
  }

  void line(double x1, double y1, double x2, double y2, Color color, double width) {
    draw(Ink.line(new Line2D.Double(x1, y1, x2, y2), color, width));
  }

  void dot(double x, double y, double radius, Color color) {
    fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color);
  }

  void ring(double x, double y, double radius, Color color, double width) {
    Shape circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    draw(Ink.line(circle, color, width));
  }

  /** Gives where the text ends. */
  double words(Typeface face, String text, double size, double x, double y, Color color) {
    if (!text.isBlank()) fill(face.outline(text, size, x, y), color);
    return x + face.width(text, size);
  }

  /** Ends at x. */
  void wordsTo(Typeface face, String text, double size, double x, double y, Color color) {
    words(face, text, size, x - face.width(text, size), y, color);
  }

  /** Stands with its middle at x. */
  void wordsAround(Typeface face, String text, double size, double x, double y, Color color) {
    words(face, text, size, x - face.width(text, size) / 2, y, color);
  }
}
