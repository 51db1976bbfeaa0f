package symmetry.ui.chart;

/**
 * An event of a run, as it is marked on its charts and its slider.
 *
 * @param label one or two words
 */
public record EventMark(long step, String label) {}
