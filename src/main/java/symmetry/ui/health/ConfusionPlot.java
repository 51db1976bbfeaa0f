package symmetry.ui.health;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** True classes against answers; drawn by frames that carry a {@link ConfusionTable} for it. */
@Tag("confusion-matrix")
@JsModule("context://fe/health/confusion-matrix.js")
public class ConfusionPlot extends Component {}
