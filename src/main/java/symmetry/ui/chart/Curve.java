package symmetry.ui.chart;

/**
 * The answer of a network with one input. Wire record: its array is not copied.
 *
 * @param heights outputs at equal distances over the plot's whole {@code xRange}, both ends included
 */
public record Curve(double[] heights) implements Prediction {}
