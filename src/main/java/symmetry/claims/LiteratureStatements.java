package symmetry.claims;

import static symmetry.claims.Answer.LITERATURE;
import static symmetry.claims.Ruling.ROUNDING;
import static symmetry.claims.Ruling.SOLVED;
import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;
import static symmetry.claims.Ruling.holdsIf;

import java.util.List;
import java.util.OptionalInt;
import symmetry.claims.exhibit.DeepSignal.Profile;
import symmetry.claims.exhibit.DuplicatedUnit;
import symmetry.claims.exhibit.Escape;
import symmetry.claims.exhibit.LinearDepth;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.engine.Activation;
import symmetry.engine.init.Orthogonal;
import symmetry.experiment.InitializerKind;

/** Beyond the thread: what papers say, at our size. Statements 45 to 52. */
final class LiteratureStatements {

  /** Layers within this factor of each other count as even. */
  private static final double EVEN = 10;

  /** Mean |cos| from which units count as condensed. */
  private static final double CONDENSED = 0.99;

  /** Depths between which learning time must have settled, and the growth that still counts as none. */
  private static final int DEEP = 8;

  private static final int DEEPEST = 32;
  private static final double SAME_TIME = 1.5;

  private static final double LEARNED_ACCURACY = 0.95;

  static final List<Statement> ALL = List.of(
    LITERATURE.says(
      45,
      Theme.SCALE,
      "Glorot's start keeps activations and gradients even over the layers; U(±1/√n) does not."
    )
      .by("Glorot & Bengio 2010")
      .from(
        "Understanding the difficulty of training deep feedforward neural networks, AISTATS 2010",
        "https://proceedings.mlr.press/v9/glorot10a.html"
      )
      .tried(
        "Reproduced: sizes per layer at the start, tanh and sigmoid, five layers. " +
          "Not: their image sets, the course of training, thousand-unit layers."
      )
      .judged(
        LiteratureStatements::evenLayers,
        Papers.glorot2010(Activation.TANH),
        "Sigmoid, whose slope is at most ¼",
        Papers.glorot2010(Activation.SIGMOID)
      ),
    LITERATURE.says(
      46,
      Theme.SCALE,
      "With 30 ReLU layers Glorot's start stalls and He's converges."
    )
      .by("He et al. 2015")
      .from(
        "Delving deep into rectifiers, ICCV 2015, arXiv:1502.01852",
        "https://arxiv.org/abs/1502.01852"
      )
      .tried(
        "Reproduced: 30 layers, Glorot's loss does not move while He's falls to a quarter. " +
          "Not: convolutions, ImageNet, PReLU."
      )
      .judged(
        LiteratureStatements::heConverges,
        Papers.he2015(30),
        "Three layers instead of thirty",
        Papers.he2015(3)
      ),
    LITERATURE.says(
      47,
      Theme.SCALE,
      "From an orthogonal start a deep linear network learns in a time that does not grow with depth."
    )
      .by("Saxe, McClelland & Ganguli 2013")
      .from(
        "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks, ICLR 2014, arXiv:1312.6120",
        "https://arxiv.org/abs/1312.6120"
      )
      .tried(
        "Reproduced: learning time over depth 2 to 32 at a rate divided by the depth; it settles from 8 on. " +
          "Not: their optimal rate for each depth, MNIST, the exact solutions of the dynamics."
      )
      .judged(
        LiteratureStatements::depthIsFree,
        Papers.saxe2013(new Orthogonal(1), "orthogonal"),
        "Glorot's normal start",
        Papers.saxe2013(Scale.GLOROT, "Glorot normal")
      ),
    LITERATURE.says(
      48,
      Theme.SCALE,
      "Scaling layer by layer to unit variance (LSUV) trains where a plain normal start fails."
    )
      .by("Mishkin & Matas 2016")
      .from(
        "All you need is a good init, ICLR 2016, arXiv:1511.06422",
        "https://arxiv.org/abs/1511.06422"
      )
      .tried(
        "Reproduced: ten tanh layers that N(0, 0.01²) leaves frozen. " +
          "Not: their convolutional networks, maxout, or accuracies."
      )
      .judged(
        LiteratureStatements::lsuvTrains,
        Papers.mishkin2016(0.01),
        "A plain normal start of the right scale, 1/√n",
        Papers.mishkin2016(0.25)
      ),
    LITERATURE.says(
      49,
      Theme.BREAKING,
      "A network trains from zeros and ones (ZerO), with no randomness at all."
    )
      .by("Zhao, Schäfer & Anandkumar 2021")
      .from(
        "ZerO initialization: initializing neural networks with only zeros and ones, TMLR 2022, arXiv:2110.12661",
        "https://arxiv.org/abs/2110.12661"
      )
      .tried(
        "Reproduced: a fully connected network trains to Glorot's level, the same bits from every seed. " +
          "Not: residual networks, ImageNet, low-rank training paths. Layers no wider than their inputs."
      )
      .judged(
        LiteratureStatements::zeroTrains,
        Papers.zhao2021(InitializerKind.ZERO_HADAMARD),
        "Plain zeros",
        Papers.zhao2021(InitializerKind.ZEROS)
      ),
    LITERATURE.says(
      50,
      Theme.SCALE,
      "The depth that can be trained grows towards the critical scale, σ = 1/√n for tanh."
    )
      .by("Schoenholz et al. 2017")
      .from(
        "Deep information propagation, ICLR 2017, arXiv:1611.01232",
        "https://arxiv.org/abs/1611.01232"
      )
      .tried(
        "Reproduced: the ordered side, where trainable depth shrinks below the critical scale. " +
          "Not: the chaotic side, which still trains at 16 layers of 16 units, nor depth scales, nor dropout."
      )
      .judged(
        LiteratureStatements::criticalScale,
        Papers.schoenholz2017(1),
        Papers.schoenholz2017(0.7),
        "From above the critical scale, 2/√n, instead of from below",
        Papers.schoenholz2017(1),
        Papers.schoenholz2017(2)
      ),
    LITERATURE.says(
      51,
      Theme.SYMMETRY,
      "Duplicating a unit of a network at rest gives a critical point of the wider one."
    )
      .by("Fukumizu & Amari 2000")
      .from(
        "Local minima and plateaus in hierarchical structures of multilayer perceptrons, Neural Networks 13(3), 2000",
        "https://doi.org/10.1016/S0893-6080(00)00009-5"
      )
      .tried(
        "Reproduced: one unit doubled, the gradient vanishes, a push off the tie finds a lower loss. " +
          "Not: the whole critical line, nor when it is a local minimum."
      )
      .judged(
        LiteratureStatements::duplicateIsCritical,
        Papers.fukumizu2000(1),
        "The copy's weights stretched by 10 %",
        Papers.fukumizu2000(1.1)
      ),
    LITERATURE.says(
      52,
      Theme.BREAKING,
      "From a small start the units condense on a few directions as they leave it."
    )
      .by("Luo et al. 2021")
      .from(
        "Phase diagram for two-layer ReLU neural networks at infinite-width limit, JMLR 22, 2021",
        "https://jmlr.org/papers/v22/20-1123.html"
      )
      .tried(
        "Reproduced: eight tanh units align while they escape from N(0, 1e-8), and separate later. " +
          "Not: the ReLU phase diagram, nor the infinite-width limit."
      )
      .judged(
        LiteratureStatements::condenses,
        Papers.luo2021(1e-4),
        "A start of ordinary size, N(0, 1)",
        Papers.luo2021(1)
      )
  );

  private LiteratureStatements() {}

  private static Ruling evenLayers(Table<Papers.Rule, Profile> profiles) {
    Profile heuristic = profiles.of(Papers.Rule.HEURISTIC);
    Profile normalized = profiles.of(Papers.Rule.NORMALIZED);
    boolean even = Math.max(normalized.deviationSpread(), normalized.gradientSpread()) < EVEN / 2;
    boolean better =
      normalized.deviationSpread() < heuristic.deviationSpread() &&
      normalized.gradientSpread() < heuristic.gradientSpread();
    String figures =
      "Largest layer over smallest: activations %.3g with Glorot's start, %.3g with U(±1/√n); gradients %.3g and %.3g.";
    return holdsIf(
      even && better,
      figures,
      normalized.deviationSpread(),
      heuristic.deviationSpread(),
      normalized.gradientSpread(),
      heuristic.gradientSpread()
    );
  }

  private static Ruling heConverges(Table<InitializerKind, Trajectory> runs) {
    Trajectory glorot = runs.of(InitializerKind.GLOROT_NORMAL);
    Trajectory he = runs.of(InitializerKind.HE_NORMAL);
    OptionalInt quarter = he.firstBelow(0.25 * he.startLoss());
    double change = 100 * (1 - glorot.endLoss() / glorot.startLoss());
    if (quarter.isEmpty()) {
      return doesNotHold(
        "From He's start the loss goes from %.3g to %.3g, not to a quarter; from Glorot's it changes by %.3g %%.",
        he.startLoss(),
        he.endLoss(),
        change
      );
    }
    double then = glorot.losses().get(quarter.getAsInt());
    double changeThen = 100 * (1 - then / glorot.startLoss());
    String figures =
      "From He's start the loss falls from %.3g to a quarter by step %d; from Glorot's it has changed by %.2g %% from %.4g by then.";
    boolean stalls = Math.abs(changeThen) < 1;
    return holdsIf(
      stalls,
      figures,
      he.startLoss(),
      quarter.getAsInt(),
      changeThen,
      glorot.startLoss()
    );
  }

  private static Ruling depthIsFree(Table<Integer, LinearDepth.Time> times) {
    String steps = times.listed((depth, time) ->
      "%s with %d layers".formatted(Words.count(time.median()), depth)
    );
    OptionalInt deep = times.of(DEEP).median();
    OptionalInt deepest = times.of(DEEPEST).median();
    boolean flat =
      deep.isPresent() && deepest.isPresent() && deepest.getAsInt() < SAME_TIME * deep.getAsInt();
    OptionalInt shallow = times.all().getFirst().median();
    String figures = "Steps to a tenth of the loss: %s.";
    if (!flat) return doesNotHold(figures, steps);
    boolean always = deepest.getAsInt() < SAME_TIME * shallow.orElse(0);
    return always
      ? holds(figures, steps)
      : depends(
          figures + " The time grows up to 8 layers, and from 8 to 32 only by a factor of %.2f.",
          steps,
          (double) deepest.getAsInt() / deep.getAsInt()
        );
  }

  private static Ruling lsuvTrains(Table<InitializerKind, Trajectory> runs) {
    double plain = runs.of(InitializerKind.NORMAL).endLoss();
    double lsuv = runs.of(InitializerKind.LSUV).endLoss();
    String figures = "The loss ends at %.5g from the plain start and at %.3g from LSUV.";
    if (lsuv > SOLVED) return doesNotHold(figures, plain, lsuv);
    return plain > SOLVED ? holds(figures, plain, lsuv) : depends(figures, plain, lsuv);
  }

  private static Ruling zeroTrains(Table<Papers.Draw, Trajectory> runs) {
    Trajectory first = runs.of(Papers.Draw.FIRST_SEED);
    Trajectory second = runs.of(Papers.Draw.SECOND_SEED);
    boolean same = first.end().fingerprint().equals(second.end().fingerprint());
    double glorot = runs.of(Papers.Draw.GLOROT).endLoss();
    String figures =
      "The loss ends at %.3g, from Glorot's start at %.3g; two seeds end in %s weights.";
    boolean trains = same && first.endLoss() < 2 * glorot;
    return holdsIf(trains, figures, first.endLoss(), glorot, same ? "the same" : "different");
  }

  private static Ruling criticalScale(
    Table<Integer, Trajectory> at,
    Table<Integer, Trajectory> below
  ) {
    int deepestAt = deepest(at);
    int deepestBelow = deepest(below);
    String figures =
      "The deepest network that gets %.0f %% right has %d hidden layers at the critical scale and %d at the other.";
    boolean deeper = deepestAt > deepestBelow;
    return holdsIf(deeper, figures, 100 * LEARNED_ACCURACY, deepestAt, deepestBelow);
  }

  private static int deepest(Table<Integer, Trajectory> runs) {
    return runs
      .conditions()
      .stream()
      .filter(depth -> runs.of(depth).accuracy() >= LEARNED_ACCURACY)
      .mapToInt(depth -> depth)
      .max()
      .orElse(0);
  }

  private static Ruling duplicateIsCritical(DuplicatedUnit.Rest rest) {
    String figures =
      "The single unit's gradient has length %.2g, the doubled one's %.2g. Pushed off the tie, the loss goes from %.3g to %.2g.";
    return holdsIf(
      rest.doubledGradient() < ROUNDING,
      figures,
      rest.singleGradient(),
      rest.doubledGradient(),
      rest.doubledLoss(),
      rest.pushedLoss()
    );
  }

  private static Ruling condenses(Escape.Path path) {
    String figures =
      "Mean |cos| between units goes from %.3f to %.5f on the way and is %.3f at %s, when the loss is below 0.1.";
    return holdsIf(
      path.highestAlignment() > CONDENSED,
      figures,
      path.startAlignment(),
      path.highestAlignment(),
      path.endAlignment(),
      Words.step(path.arrived())
    );
  }
}
