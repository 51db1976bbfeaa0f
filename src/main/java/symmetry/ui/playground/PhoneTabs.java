package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** On a phone, which part of the workbench is seen; chosen, and remembered, by the browser alone. */
@Tag("phone-tabs")
class PhoneTabs extends Component {}
