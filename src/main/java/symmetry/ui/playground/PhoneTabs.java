package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** On a phone, which part of the workbench is seen; chosen, and remembered, by the browser alone. */
@Tag("phone-tabs")
@JsModule("context://fe/playground/phone-tabs.js")
class PhoneTabs extends Component {}
