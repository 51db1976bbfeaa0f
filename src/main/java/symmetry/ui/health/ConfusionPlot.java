package symmetry.ui.health;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** True classes against answers; drawn by frames that carry a {@link ConfusionTable} for it. */
@Tag("confusion-matrix")
public class ConfusionPlot extends Component {}
