package symmetry.claims;

/**
 * Where a statement is to be found.
 *
 * @param words title and place
 * @param address on the web
 */
public record Citation(String words, String address) {
  /** The thread that the statements 1 to 44 are paraphrased from. */
  public static final Citation THREAD = new Citation(
    "Stack Overflow, “Why should weights of Neural Networks be initialized to random numbers?”, CC BY-SA",
    Answer.THREAD
  );
}
