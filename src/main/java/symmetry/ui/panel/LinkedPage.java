package symmetry.ui.panel;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import symmetry.experiment.Link;
import symmetry.experiment.Problem;
import symmetry.ui.page.Address;

/** A page whose address says all that it shows, and which says what of that it could not read. */
public abstract class LinkedPage extends Div implements BeforeEnterObserver {

  protected final Address address;
  protected final Messages messages = new Messages();

  protected LinkedPage(String path) {
    address = new Address(path);
    add(address);
  }

  /** Reads the link; gives what of it was not applied. */
  protected abstract List<Problem> read(Map<String, List<String>> query);

  /** Shows what was read: now the page is in the browser. */
  protected abstract void arrive();

  /** Shows what is set once more, in place of what a person entered; for pages that have fields. */
  protected void show() {}

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    lead(event.getLocation().getQueryParameters().getParameters());
  }

  private void lead(Map<String, List<String>> query) {
    messages.clear();
    messages.showProblems(read(Link.content(query)));
    if (isAttached()) arrive();
  }

  /** Shows what a link says, as if it had been followed. */
  protected void open(Map<String, List<String>> query) {
    lead(query);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    arrive();
  }

  /**
   * What a change makes; if it refuses, nothing is changed.
   *
   * @param refusals gets why not, to be shown where it was asked for
   */
  protected <T> Optional<T> changed(Supplier<T> change, Consumer<String> refusals) {
    try {
      return Optional.of(change.get());
    } catch (IllegalArgumentException refusal) {
      show();
      refusals.accept("Not applied: " + refusal.getMessage() + ".");
      return Optional.empty();
    }
  }
}
