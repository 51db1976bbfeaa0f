package symmetry.browser;

import java.util.List;

/** A browser that is driven over its own protocol, with one window. */
interface DrivenBrowser extends AutoCloseable {
  /** Loads an address and waits until it is loaded. */
  void open(String address);

  /**
   * The value of a JavaScript expression in the page, as JSON; a promise is awaited.
   *
   * @throws IllegalStateException where the script throws
   */
  String evaluate(String expression);

  /** Gives the window this size in CSS pixels, or the smallest that the browser allows. */
  void resize(int width, int height);

  /** What is painted in the window, as PNG. */
  byte[] screenshot();

  /** Errors that the browser told of since it was last asked, as far as its protocol tells. */
  List<String> complaints();

  /**
   * Whether it has answered everything in time so far. One that has not hangs, mostly in its page, and is of
   * no more use than to be closed.
   */
  boolean answers();

  @Override
  void close();
}
