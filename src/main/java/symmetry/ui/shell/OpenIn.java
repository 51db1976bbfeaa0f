package symmetry.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Links that open the experiment of this page, at the step last drawn, in Compare, Restarts, Landscape
 * and Signal; made in the browser, which knows that step.
 */
@Tag("open-in")
@JsModule("context://fe/shell/open-in.js")
public final class OpenIn extends Component {}
