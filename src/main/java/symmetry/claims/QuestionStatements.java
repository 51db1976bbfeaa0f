package symmetry.claims;

import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;

import java.util.List;
import symmetry.data.Source;
import symmetry.engine.Activation;
import symmetry.study.Course;
import symmetry.study.Table;

/** What the question itself assumes: statements 1 to 4. */
final class QuestionStatements {

  private static final String ASKER = "Shayan RC";

  /** A loss this many times another's is another league, not another speed. */
  private static final double FAR = 10;

  static final List<Statement> ALL = List.of(
    Statement.of(
      1,
      Answer.QUESTION,
      ASKER,
      Theme.SYMMETRY,
      "Random starting weights are about converging faster."
    ).judged(
      QuestionStatements::onlySpeed,
      Symmetric.start(Nets.CONSTANT, Source.CIRCLE),
      Symmetric.start(Nets.GLOROT, Source.CIRCLE),
      "Two blobs, which one hidden unit can tell apart",
      Symmetric.start(Nets.CONSTANT, Source.BLOBS),
      Symmetric.start(Nets.GLOROT, Source.BLOBS)
    ),
    Statement.of(
      2,
      Answer.QUESTION,
      ASKER,
      Theme.SYMMETRY,
      "Breaking the symmetry makes the network learn faster."
    ).judged(
      QuestionStatements::faster,
      Symmetric.start(Nets.CONSTANT, Source.CIRCLE),
      Symmetric.start(Nets.GLOROT, Source.CIRCLE),
      "Two blobs, which one hidden unit can tell apart",
      Symmetric.start(Nets.CONSTANT, Source.BLOBS),
      Symmetric.start(Nets.GLOROT, Source.BLOBS)
    ),
    Statement.of(
      3,
      Answer.QUESTION,
      ASKER,
      Theme.ZEROS,
      "Starting from zero would be the better idea."
    ).judged(
      QuestionStatements::zeroIsBetter,
      Chance.zeroOrRandom(4),
      "No hidden layer: logistic regression, a convex problem",
      Chance.zeroOrRandom()
    ),
    Statement.of(
      4,
      Answer.QUESTION,
      ASKER,
      Theme.SCALE,
      "The point of random weights is that they may start near the optimum."
    ).judged(
      QuestionStatements::nearTheOptimum,
      Symmetric.start(Nets.ZEROS, Source.CIRCLE),
      Symmetric.start(Nets.GLOROT, Source.CIRCLE),
      "Two blobs, where the random start happens to be nearer than zero",
      Symmetric.start(Nets.ZEROS, Source.BLOBS),
      Symmetric.start(Nets.GLOROT, Source.BLOBS)
    )
  );

  private QuestionStatements() {}

  /** Whether, under every activation, equal units end far above what random ones reach. */
  static boolean outOfReach(Table<Activation, Course> equal, Table<Activation, Course> random) {
    return equal
      .conditions()
      .stream()
      .allMatch(a -> equal.of(a).endLoss() > FAR * random.of(a).endLoss());
  }

  private static Ruling onlySpeed(
    Table<Activation, Course> equal,
    Table<Activation, Course> random
  ) {
    Course e = equal.of(Activation.TANH);
    Course r = random.of(Activation.TANH);
    double half = e.losses().get(e.losses().size() / 2);
    if (outOfReach(equal, random)) {
      return doesNotHold(
        "With tanh, equal units rest at a loss of %.3g (%.3g at half time) where random ones reach %.3g: " +
          "the start decides what can be reached, not how soon.",
        e.endLoss(),
        half,
        r.endLoss()
      );
    }
    return holds(
      "With tanh, equal units end at %.3g and random ones at %.3g: both get there, so only speed is left.",
      e.endLoss(),
      r.endLoss()
    );
  }

  private static Ruling faster(Table<Activation, Course> equal, Table<Activation, Course> random) {
    Course e = equal.of(Activation.TANH);
    Course r = random.of(Activation.TANH);
    String overtaken = Words.step(r.firstBelow(e.endLoss()));
    if (outOfReach(equal, random)) {
      return depends(
        "Incomplete: the random start passes the equal one's last loss of %.3g (%s), " +
          "but then goes on to %.3g, which equal units never reach: they have one feature only.",
        e.endLoss(),
        overtaken,
        r.endLoss()
      );
    }
    boolean sooner = equal
      .conditions()
      .stream()
      .allMatch(a -> random.of(a).firstBelow(equal.of(a).endLoss()).isPresent());
    if (sooner) {
      return holds(
        "The random start reaches the equal one's last loss of %.3g at %s and not much more.",
        e.endLoss(),
        overtaken
      );
    }
    return doesNotHold(
      "The random start passes the equal one's last loss of %.3g at: %s; here equal units lose nothing.",
      e.endLoss(),
      overtaken
    );
  }

  private static Ruling zeroIsBetter(Table<Chance.From, Course> runs) {
    double zero = runs.of(Chance.From.ZERO).endLoss();
    double random = runs.of(Chance.From.NEAR).endLoss();
    if (zero > 1.01 * random) {
      return doesNotHold(
        "From zero the loss ends at %.3g, from random numbers at %.3g.",
        zero,
        random
      );
    }
    return holds("From zero the loss ends at %.4g, from random numbers at %.4g.", zero, random);
  }

  private static Ruling nearTheOptimum(
    Table<Activation, Course> zeros,
    Table<Activation, Course> random
  ) {
    Course z = zeros.of(Activation.TANH);
    Course r = random.of(Activation.TANH);
    boolean nearer = random
      .conditions()
      .stream()
      .anyMatch(a -> random.of(a).startLoss() < zeros.of(a).startLoss());
    String figures =
      "With tanh, zero starts at a loss of %.3g and ends at %.3g; random weights start at %.3g and end at %.3g";
    Object[] numbers = { z.startLoss(), z.endLoss(), r.startLoss(), r.endLoss() };
    if (nearer) return depends(
      figures + ": nearer from the outset, so both could be the cause.",
      numbers
    );
    if (outOfReach(zeros, random)) {
      return doesNotHold(
        figures + ": farther away at the start, and yet the only one to arrive.",
        numbers
      );
    }
    return holds(figures + ": being farther away was never made up for.", numbers);
  }
}
