package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;

/**
 * The loss over the steps, training and test, with a switch for a logarithmic axis, in the box it is
 * given; drawn by the frames of its board that carry {@link LossLines}.
 */
@Tag("loss-chart")
public class LossChart extends Component implements HasSize {}
