package symmetry.format;

/** What became of a file that somebody gave: it is open, or why not. */
public sealed interface FileOpening {
  record Opened(TensorFile file) implements FileOpening {}

  /**
   * @param part of the file, as the file calls it
   * @param why what is wrong with it, and the bound, as a sentence
   */
  record Refused(String part, String why) implements FileOpening {
    /** One sentence for a person. */
    public String sentence() {
      return part + ": " + why;
    }
  }
}
