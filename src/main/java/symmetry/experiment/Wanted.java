package symmetry.experiment;

/** What a link speaks of and does not hold, since it is too large for one: it is asked for by its SHA-256. */
public sealed interface Wanted permits WantedTable, WantedWeights {
  String sha256();

  /** What it is, in words: {@code a table of 303 rows of 13 inputs}. */
  String words();
}
