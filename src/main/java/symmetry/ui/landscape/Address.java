package symmetry.ui.landscape;

/** The address bar, which always holds what the page shows. */
interface Address {
  /** Puts a query there, without adding to the history. */
  void show(String query);
}
