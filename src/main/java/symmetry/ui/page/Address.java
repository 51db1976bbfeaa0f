package symmetry.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

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

  /**
   * @param path of the page, empty for the playground
   */
  public Address(String path) {
    this.path = path;
  }

  /** The page has been led to: this is how its link is written. Ends what {@link #enter} began. */
  public void arrive(String query) {
    getElement().callJsFunction("arrive", address(query));
  }

  /**
   * The entry says from now on, or as soon as the frame is drawn that is sent with this, where the page
   * stands. May be called at any rate.
   */
  public void replace(String query) {
    getElement().callJsFunction("replace", address(query));
  }

  /** A new entry; the one before says where the page stood. A burst of changes of one kind is one. */
  public void enter(String query, Change change) {
    getElement().callJsFunction("enter", address(query), change.name());
  }

  /** Takes the last edit from the run, as a new entry, even where the set-up was changed since. */
  public void takeBack() {
    getElement().callJsFunction("takeBack");
  }

  private String address(String query) {
    return query.isEmpty() ? path : path + "?" + query;
  }
}
