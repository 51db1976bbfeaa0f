package symmetry.experiment;

import java.util.List;

/**
 * What could be read, and every field that could not.
 *
 * @param value with defaults in place of what was wrong
 */
public record Parsed<T>(T value, List<Problem> problems) {
  public Parsed {
    problems = List.copyOf(problems);
  }
}
