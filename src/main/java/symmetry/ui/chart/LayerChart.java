package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A measure of every layer over the steps; drawn by frames that carry {@link LayerLines} for it. */
@Tag("layer-chart")
public class LayerChart extends Component {}
