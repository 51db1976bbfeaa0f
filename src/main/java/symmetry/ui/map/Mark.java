package symmetry.ui.map;

/**
 * A place with a meaning, told by shape and word.
 *
 * @param kind minimum, maximum, saddle, valley, start or end
 * @param name written beside it
 */
public record Mark(String kind, String name, double x, double y) {}
