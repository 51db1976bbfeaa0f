package symmetry.ui.health;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A card for each layer; drawn by frames that carry a {@link HealthReport} for it. */
@Tag("network-health")
@JsModule("context://fe/health/network-health.js")
public class NetworkHealth extends Component {}
