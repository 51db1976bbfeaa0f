package symmetry.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of the page that holds this component, and the only writer of it. The browser does the
 * writing, never into another page's entry of the history, and it keeps the order of a query's fields,
 * which Vaadin's own calls lose. A query here is as our links write it: without question mark, its
 * {@code step} the one to come back to.
 */
@Tag("page-address")
public final class Address extends Component {

  /** What makes an entry, for those who undo it. */
  public enum Change {
    /** Of the set-up: undone, it is as it was left. */
    SETUP,
    /** Of a run where it stands: undone, the run stays at its step. */
    EDIT,
  }

  private final String path;
  private @Nullable String held;
  private Runnable onEnter = () -> {};

  /**
   * @param path of the page, empty for the playground
   */
  public Address(String path) {
    this.path = path;
  }

  /**
   * Stays at this link, wherever the page stands, until a change is entered or another link is arrived at: the page could
   * not show it.
   *
   * @param onEnter hears of the change
   */
  public void hold(String query, Runnable onEnter) {
    held = query;
    this.onEnter = onEnter;
  }

  public void release() {
    held = null;
  }

  /** What is written where the page stands at this. */
  public String written(String query) {
    return held == null ? query : held;
  }

  /** The page has been led to: this is how its link is written. Ends what {@link #enter} began. */
  public void arrive(String query) {
    getElement().callJsFunction("arrive", address(written(query)));
  }

  /**
   * The entry says from now on, or as soon as the frame is drawn that is sent with this, where the page
   * stands. May be called at any rate.
   */
  public void replace(String query) {
    getElement().callJsFunction("replace", address(written(query)));
  }

  /** A new entry; the one before says where the page stood. A burst of changes of one kind is one. */
  public void enter(String query, Change change) {
    boolean left = held != null;
    held = null;
    if (left) onEnter.run();
    getElement().callJsFunction("enter", address(query), change.name());
  }

  /**
   * The page is looked at so from now on. This is no part of what it shows: it makes no entry, and stays where the
   * set-up changes.
   *
   * @param field one of frontend/src/shell/presentation.js
   * @param value of characters that need no escaping, or nothing
   */
  public void present(String field, Optional<String> value) {
    getElement().callJsFunction("present", field, value.orElse(""));
  }

  /** Takes the last edit from the run, as a new entry, even where the set-up was changed since. */
  public void takeBack() {
    getElement().callJsFunction("takeBack");
  }

  private String address(String query) {
    return query.isEmpty() ? path : path + "?" + query;
  }
}
