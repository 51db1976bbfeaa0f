package symmetry.ui.chart;

/** What a network answers over the whole of its input space, as far as that can be drawn. */
public sealed interface Prediction permits Surface, Curve {}
