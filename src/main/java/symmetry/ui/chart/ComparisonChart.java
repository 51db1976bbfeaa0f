package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/**
 * The training losses of several experiments over the steps, each with a colour, a dash and a sign of
 * its own; drawn by frames that carry {@link ComparisonLines} for it.
 */
@Tag("comparison-chart")
public class ComparisonChart extends Component {}
