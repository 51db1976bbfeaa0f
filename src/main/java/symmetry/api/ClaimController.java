package symmetry.api;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import symmetry.claims.Answer;
import symmetry.claims.Statement;
import symmetry.claims.Statements;

/** {@code GET /api/claims}: what the claim court can hear. */
@RestController
class ClaimController {

  /**
   * All statements.
   *
   * @param source the thread that most are paraphrased from
   * @param licence of that thread
   */
  record Claims(String source, String licence, List<Claim> statements) {}

  /**
   * A statement, not judged yet.
   *
   * @param number which names it in an order
   * @param answer where in the thread, or the literature
   * @param condition what is changed in its second trial
   * @param experiments codes of those that judge it
   */
  record Claim(
    int number,
    String statement,
    String author,
    String answer,
    String theme,
    String source,
    String address,
    String condition,
    List<String> experiments
  ) {
    static Claim of(Statement s) {
      return new Claim(
        s.number(),
        s.paraphrase(),
        s.author(),
        s.answer().name(),
        s.theme().name(),
        s.source().words(),
        s.source().address(),
        s.condition(),
        s
          .trial()
          .exhibits()
          .stream()
          .map(e -> e.code())
          .distinct()
          .toList()
      );
    }
  }

  @GetMapping("/api/claims")
  Claims claims() {
    List<Claim> all = Statements.all().stream().map(Claim::of).toList();
    return new Claims(Answer.THREAD, Answer.LICENCE, all);
  }
}
