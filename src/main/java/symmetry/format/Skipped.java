package symmetry.format;

/**
 * Something in a file that is not read.
 *
 * @param name as in the file
 * @param why as the end of a sentence: "int64, not floating point"
 */
public record Skipped(String name, String why) {}
