package symmetry.picture;

import java.awt.Color;
import java.awt.Shape;

/**
 * One thing in a picture: an area, or a line along its outline.
 *
 * @param width of the line; 0 for an area
 * @param dash length of dashes and of the gaps between; 0 for a line without
 */
record Ink(Shape shape, Color color, double width, double dash) {
  static Ink area(Shape shape, Color color) {
    return new Ink(shape, color, 0, 0);
  }

  static Ink line(Shape shape, Color color, double width) {
    return new Ink(shape, color, width, 0);
  }

  Ink dashed(double length) {
    return new Ink(shape, color, width, length);
  }
}
