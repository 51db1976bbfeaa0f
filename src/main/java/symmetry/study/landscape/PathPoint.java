package symmetry.study.landscape;

import symmetry.study.landscape.Landscape.Place;

/**
 * Where a walker, or a run, was after a step.
 *
 * @param x along the map's first axis
 * @param y along its second
 * @param loss there; of a run the loss it really had, beside the plane too
 */
public record PathPoint(long step, double x, double y, double loss) {
  Place place() {
    return new Place(x, y);
  }
}
