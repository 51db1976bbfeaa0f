package symmetry.ui.health;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A card for each layer; drawn by frames that carry a {@link HealthReport} for it. */
@Tag("network-health")
public class NetworkHealth extends Component {}
