package symmetry.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/**
 * Links that open the experiment of this page, at the step last drawn, in Compare, Restarts, Landscape
 * and Signal; made in the browser, which knows that step.
 */
@Tag("open-in")
public final class OpenIn extends Component {}
