package symmetry.clinic;

/** Nobody looks at how far it is, and somebody waits for the end. */
enum Unwatched implements FileQuestion.Watch {
  NOBODY;

  @Override
  public void done(int layers, int of) {}

  @Override
  public boolean isWanted() {
    return true;
  }
}
