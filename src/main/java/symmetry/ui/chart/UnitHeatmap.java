package symmetry.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;

/**
 * How alike the units of one layer are, each against each, as colours from −1 to +1. It is drawn by
 * the frames of its board that carry a {@link Heat} for its role.
 */
@Tag("unit-heatmap")
public class UnitHeatmap extends Component implements HasSize {}
