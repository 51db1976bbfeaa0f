package symmetry.claims;

import java.util.function.BiFunction;
import java.util.function.Function;
import symmetry.claims.exhibit.Figures;

/**
 * Something said about how weights should start, with the trial that judges it.
 *
 * @param number 1 to 44 for the thread, 45 to 52 for papers, then practice; never given to another
 * @param paraphrase in our words
 * @param author who said it; for a paper its authors and year
 * @param trial under the conditions that it was said for
 * @param condition what is changed in the second trial, in words
 * @param flipped the same rule under that condition
 * @param firm false if the verdict under that condition is another; true if no condition is known that
 *     makes it another, and this one is the hardest that was tried
 * @param source where it was said
 * @param scope what of it was tried here and what was not
 */
public record Statement(
  int number,
  String paraphrase,
  String author,
  Answer answer,
  Theme theme,
  Trial trial,
  String condition,
  Trial flipped,
  boolean firm,
  Citation source,
  String scope
) {
  /** A statement before its trials are named. */
  record Draft(
    int number,
    Answer answer,
    String author,
    Theme theme,
    String paraphrase,
    Citation source,
    String scope
  ) {
    Draft by(String another) {
      return new Draft(number, answer, another, theme, paraphrase, source, scope);
    }

    Draft from(String title, String address) {
      Citation paper = new Citation(title, address);
      return new Draft(number, answer, author, theme, paraphrase, paper, scope);
    }

    /** What of it is tried here, and what is not. */
    Draft tried(String words) {
      return new Draft(number, answer, author, theme, paraphrase, source, words);
    }

    /** Judged by one exhibit, and by another one under the condition that flips the verdict. */
    <A extends Figures> Statement judged(
      Function<A, Ruling> rule,
      Exhibit<A> exhibit,
      String condition,
      Exhibit<A> changed
    ) {
      return statement(Trial.of(exhibit, rule), condition, Trial.of(changed, rule), false);
    }

    /** Judged by one exhibit, and no condition is known that flips the verdict; this one does not. */
    <A extends Figures> Statement firm(
      Function<A, Ruling> rule,
      Exhibit<A> exhibit,
      String condition,
      Exhibit<A> changed
    ) {
      return statement(Trial.of(exhibit, rule), condition, Trial.of(changed, rule), true);
    }

    /** Judged by two exhibits, and by two others under the condition that flips the verdict. */
    <A extends Figures, B extends Figures> Statement judged(
      BiFunction<A, B, Ruling> rule,
      Exhibit<A> first,
      Exhibit<B> second,
      String condition,
      Exhibit<A> firstChanged,
      Exhibit<B> secondChanged
    ) {
      return statement(
        Trial.of(first, second, rule),
        condition,
        Trial.of(firstChanged, secondChanged, rule),
        false
      );
    }

    private Statement statement(Trial trial, String condition, Trial flipped, boolean firm) {
      return new Statement(
        number,
        paraphrase,
        author,
        answer,
        theme,
        trial,
        condition,
        flipped,
        firm,
        source,
        scope
      );
    }
  }
}
