package symmetry.ui.map;

/** One side of a map. */
public record MapAxis(String name, double low, double high) {}
