package symmetry.claims;

import static symmetry.claims.Answer.QUESTION;
import static symmetry.claims.Ruling.SOLVED;
import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;
import static symmetry.claims.Ruling.holdsIf;

import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.math3.util.MathArrays;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.study.landscape.Vectors;

/** What the question itself assumes: statements 1 to 4. */
final class QuestionStatements {

  /** A loss this many times another's is another league, not another speed. */
  private static final double FAR = 10;

  /** Random weights start near their optimum if zero is at least this many times as far from it. */
  private static final double NEAR = 2;

  /** Ends this close to each other are the same. */
  private static final double SAME_END = 1e-3;

  /** Equal but for a tenth: units are free, and only have to find apart. */
  private static final LayerStart NEARLY_EQUAL = LayerStart.of(
    InitializerKind.NOISY_CONSTANT,
    0.5,
    0.1
  );

  static final List<Statement> ALL = List.of(
    QUESTION.says(1, Theme.SYMMETRY, "Weights start random so that the network converges faster.")
      .tried(
        "Tried: four units on a circle, which one unit cannot tell from its surroundings. Not: larger networks."
      )
      .judged(
        QuestionStatements::onlySpeed,
        Symmetric.start(Nets.CONSTANT, BuiltIn.CIRCLE),
        Symmetric.start(Nets.GLOROT, BuiltIn.CIRCLE),
        "Weights that are only nearly equal, 0.5 plus 0.1·N(0, 1)",
        Symmetric.start(NEARLY_EQUAL, BuiltIn.CIRCLE),
        Symmetric.start(Nets.GLOROT, BuiltIn.CIRCLE)
      ),
    QUESTION.says(2, Theme.SYMMETRY, "Breaking the symmetry makes the network learn faster.")
      .tried(
        "Tried: the same two starts, how many steps each takes and where it ends. Not: larger networks."
      )
      .judged(
        QuestionStatements::faster,
        Symmetric.start(Nets.CONSTANT, BuiltIn.CIRCLE),
        Symmetric.start(Nets.GLOROT, BuiltIn.CIRCLE),
        "Weights that are only nearly equal, 0.5 plus 0.1·N(0, 1)",
        Symmetric.start(NEARLY_EQUAL, BuiltIn.CIRCLE),
        Symmetric.start(Nets.GLOROT, BuiltIn.CIRCLE)
      ),
    QUESTION.says(
      3,
      Theme.ZEROS,
      "Starting from zero would be the better idea: the weights would find their values faster."
    )
      .tried("Tried: one small network by gradient descent. Not: other optimizers.")
      .judged(
        QuestionStatements::zeroIsBetter,
        Chance.zeroOrRandom(Chance.From.NEAR, 4),
        "No hidden layer, and random weights that are far too large",
        Chance.zeroOrRandom(Chance.From.FAR)
      ),
    QUESTION.says(
      4,
      Theme.SCALE,
      "The point of random weights is the hope that they start near their optimum."
    )
      .tried(
        "Tried: how far the weights end from the random start, and from zero. Not: other solutions than the one reached."
      )
      .firm(
        QuestionStatements::nearTheOptimum,
        Symmetric.start(Nets.GLOROT, BuiltIn.CIRCLE),
        "Two blobs instead of the circle",
        Symmetric.start(Nets.GLOROT, BuiltIn.BLOBS)
      )
  );

  private QuestionStatements() {}

  /** Whether, under every activation, equal units end far above what random ones reach. */
  static boolean outOfReach(
    Table<Activation, Trajectory> equal,
    Table<Activation, Trajectory> random
  ) {
    return equal
      .conditions()
      .stream()
      .allMatch(a -> equal.of(a).endLoss() > FAR * random.of(a).endLoss());
  }

  private static Ruling onlySpeed(
    Table<Activation, Trajectory> equal,
    Table<Activation, Trajectory> random
  ) {
    Trajectory e = equal.of(Activation.TANH);
    Trajectory r = random.of(Activation.TANH);
    double half = e.losses().get(e.losses().size() / 2);
    if (outOfReach(equal, random)) {
      return doesNotHold(
        "With tanh, equal units stall at a loss of %.3g (%.3g halfway); random ones reach %.3g. " +
          "The start decides what can be reached, not how soon.",
        e.endLoss(),
        half,
        r.endLoss()
      );
    }
    String figures =
      "With tanh, the loss is below 0.1 at %s from random weights, at %s from the others";
    Object[] steps = { solved(r), solved(e) };
    return sooner(random, equal)
      ? holds(figures + ". Both get there: only speed is left.", steps)
      : doesNotHold(figures + ": random weights are not faster.", steps);
  }

  private static Ruling faster(
    Table<Activation, Trajectory> equal,
    Table<Activation, Trajectory> random
  ) {
    Trajectory e = equal.of(Activation.TANH);
    Trajectory r = random.of(Activation.TANH);
    if (outOfReach(equal, random)) {
      return depends(
        "Faster, but that is not the point. With tanh, random weights pass the last loss of equal ones, %.3g, " +
          "at %s, and go on to %.3g, which equal units never reach: they have one feature only.",
        e.endLoss(),
        Words.step(r.firstBelow(e.endLoss())),
        r.endLoss()
      );
    }
    String figures =
      "With tanh, the loss is below 0.1 at %s from random weights, at %s from the others.";
    return holdsIf(sooner(random, equal), figures, solved(r), solved(e));
  }

  private static String solved(Trajectory run) {
    return Words.step(run.firstBelow(SOLVED));
  }

  /** Whether, under every activation, both learn the data and the first ones sooner. */
  private static boolean sooner(
    Table<Activation, Trajectory> first,
    Table<Activation, Trajectory> then
  ) {
    return first
      .conditions()
      .stream()
      .allMatch(a -> {
        OptionalInt one = first.of(a).firstBelow(SOLVED);
        OptionalInt other = then.of(a).firstBelow(SOLVED);
        return one.isPresent() && other.isPresent() && one.getAsInt() < other.getAsInt();
      });
  }

  private static Ruling zeroIsBetter(Table<Chance.From, Trajectory> runs) {
    Trajectory zero = runs.of(Chance.From.ZERO);
    Trajectory random = runs.all().getLast();
    double best = Math.min(zero.endLoss(), random.endLoss());
    if (zero.endLoss() > (1 + SAME_END) * best) {
      return doesNotHold(
        "From zero the loss ends at %.3g, from random numbers at %.3g.",
        zero.endLoss(),
        random.endLoss()
      );
    }
    OptionalInt fromZero = zero.firstBelow(1.01 * best);
    OptionalInt fromRandom = random.firstBelow(1.01 * best);
    boolean sooner = fromZero.orElse(Integer.MAX_VALUE) < fromRandom.orElse(Integer.MAX_VALUE);
    String figures =
      "Both end at %.4g, and are within 1 %% of it at %s from zero, at %s from random numbers.";
    return holdsIf(sooner, figures, best, Words.step(fromZero), Words.step(fromRandom));
  }

  private static Ruling nearTheOptimum(Table<Activation, Trajectory> random) {
    boolean near = random.all().stream().allMatch(QuestionStatements::startsNear);
    Trajectory tanh = random.of(Activation.TANH);
    String figures =
      "With tanh, the weights that solve it lie %.3g away from the random start and %.3g away from zero";
    double fromStart = fromStart(tanh);
    double fromZero = Vectors.length(tanh.end().toArray());
    if (near) return holds(figures + ": the start is near them.", fromStart, fromZero);
    if (fromStart >= fromZero) {
      return doesNotHold(figures + ": a random start is no nearer.", fromStart, fromZero);
    }
    return doesNotHold(
      figures + ": %.0f %% nearer, which is not near.",
      fromStart,
      fromZero,
      100 * (1 - fromStart / fromZero)
    );
  }

  private static boolean startsNear(Trajectory run) {
    return Vectors.length(run.end().toArray()) > NEAR * fromStart(run);
  }

  /** Euclidean distance of the weights that solve it. */
  private static double fromStart(Trajectory run) {
    return Vectors.length(MathArrays.ebeSubtract(run.end().toArray(), run.start().toArray()));
  }
}
