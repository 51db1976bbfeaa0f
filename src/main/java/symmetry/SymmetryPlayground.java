package symmetry;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the playground, and is the shell every page is shown in. */
@SpringBootApplication
@Push(transport = Transport.WEBSOCKET)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@Meta(
  name = "description",
  content = "Why must a network's weights start as random numbers, and which ones? " +
    "Build a small network, pick how its weights start, step, and see whether its units ever differ."
)
public class SymmetryPlayground implements AppShellConfigurator {

  public static void main(String[] args) {
    // Pages are in English, whatever the server speaks: no Arabic digits in a sentence.
    Locale.setDefault(Locale.ROOT);
    SpringApplication.run(SymmetryPlayground.class, args);
  }

  @Override
  public void configurePage(AppShellSettings page) {
    page.setPageTitle("Symmetry Playground");
    page.addLink("icon", "favicon.svg");
  }
}
