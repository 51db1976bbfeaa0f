package symmetry.picture;

/** A part of a picture, in px from its left upper corner. */
record Place(double left, double top, double width, double height) {
  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  /** Half way from the left to the right. */
  double middle() {
    return left + width / 2;
  }

  /** Without so much at its foot. */
  Place above(double foot) {
    return new Place(left, top, width, height - foot);
  }

  /** The largest square in its middle. */
  Place square() {
    double side = Math.min(width, height);
    return new Place(left + (width - side) / 2, top + (height - side) / 2, side, side);
  }
}
