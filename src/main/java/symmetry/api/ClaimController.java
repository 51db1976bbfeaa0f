package symmetry.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import symmetry.claims.Answer;
import symmetry.claims.CourtRecord;
import symmetry.claims.Exhibit;
import symmetry.claims.Judgement;
import symmetry.claims.OtherSeeds;
import symmetry.claims.Side;
import symmetry.claims.Statement;
import symmetry.claims.Statements;
import symmetry.claims.Verdict;

/** {@code GET /api/claims}: what the claim court can hear, and what it found when this version was built. */
@RestController
class ClaimController {

  /**
   * All statements.
   *
   * @param source the thread that most are paraphrased from
   * @param licence of that thread
   * @param engine version of the engine that measured the verdicts
   * @param measured the day on which they last changed, {@code 2026-11-28}
   */
  record Claims(
    String source,
    String licence,
    String engine,
    String measured,
    List<Claim> statements
  ) {}

  /**
   * A verdict with its reason in words.
   *
   * @param otherSeeds verdicts of the same trial from other seeds; empty where nothing is drawn
   */
  record Found(Verdict verdict, String reason, List<Verdict> otherSeeds) {
    static @Nullable Found of(Statement s, Side side) {
      CourtRecord record = CourtRecord.shipped();
      Optional<List<Verdict>> others = record.elsewhere(s.number(), side).map(OtherSeeds::verdicts);
      return record
        .hearing(s, side)
        .map(Judgement.Hearing::ruling)
        .map(r -> new Found(r.verdict(), r.reason(), others.orElse(List.of())))
        .orElse(null);
    }
  }

  /**
   * A statement.
   *
   * @param number which names it in an order
   * @param answer where in the thread, or the literature
   * @param condition what is changed in its second trial
   * @param firm whether no condition is known that flips the verdict, this one neither
   * @param scope what of it was tried and what was not
   * @param experiments codes of those that judge it
   * @param asSaid what this version found; null for a statement newer than its record
   * @param flipped the same under the changed condition
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
    boolean firm,
    String scope,
    List<String> experiments,
    @Nullable Found asSaid,
    @Nullable Found flipped
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
        s.firm(),
        s.scope(),
        s.trial().exhibits().stream().map(Exhibit::code).distinct().toList(),
        Found.of(s, Side.AS_SAID),
        Found.of(s, Side.FLIPPED)
      );
    }
  }

  @GetMapping("/api/claims")
  Claims claims() {
    List<Claim> all = Statements.all().stream().map(Claim::of).toList();
    CourtRecord record = CourtRecord.shipped();
    return new Claims(
      Answer.THREAD,
      Answer.LICENCE,
      record.engine(),
      record.measured().toString(),
      all
    );
  }
}
