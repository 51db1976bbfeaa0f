package symmetry.table;

import symmetry.number.Numerals;

/** Reads tables. What they are is found out from what stands in them, not from names of files. */
public final class TableReader {

  /** Of a file, and of a text in characters. */
  public static final int MOST_BYTES = 10_000_000;

  private TableReader() {}

  /** Reads a file. */
  public static Reading read(byte[] file) {
    if (file.length > MOST_BYTES) return tooLarge(file.length, "bytes");
    try {
      FileText text = FileText.of(file);
      return ReadTable.of(text.text(), text.encoding());
    } catch (TableFault fault) {
      return new Reading.Refused(fault.problem());
    }
  }

  /** Reads what somebody typed or pasted. */
  public static Reading read(String text) {
    if (text.length() > MOST_BYTES) return tooLarge(text.length(), "characters");
    try {
      return ReadTable.of(text, "");
    } catch (TableFault fault) {
      return new Reading.Refused(fault.problem());
    }
  }

  private static Reading tooLarge(int size, String what) {
    return new Reading.Refused(
      TableProblem.ofFile(
        "it has %s %s, and at most %s are read.".formatted(
          Numerals.count(size),
          what,
          Numerals.count(MOST_BYTES)
        )
      )
    );
  }
}
