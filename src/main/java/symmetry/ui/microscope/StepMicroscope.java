package symmetry.ui.microscope;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** One step as equations; drawn by frames that carry a {@link StepView} for it. */
@Tag("step-microscope")
@JsModule("context://fe/microscope/step-microscope.js")
public class StepMicroscope extends Component {}
