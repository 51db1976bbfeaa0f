package symmetry.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.ui.Dependency;
import org.springframework.stereotype.Component;

/**
 * Spares the browser what Vaadin would have it load for each component: the page's scripts hold all of
 * them already ({@code frontend/build/bundle.js}).
 */
@Component
final class BundledClient implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addDependencyFilter((dependencies, service) ->
      dependencies
        .stream()
        .filter(dependency -> dependency.getType() != Dependency.Type.DYNAMIC_IMPORT)
        .toList()
    );
  }
}
