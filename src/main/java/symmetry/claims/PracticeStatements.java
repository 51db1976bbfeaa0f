package symmetry.claims;

import static symmetry.claims.Answer.PRACTICE;
import static symmetry.claims.Ruling.SOLVED;
import static symmetry.claims.Ruling.depends;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;
import static symmetry.claims.Ruling.holdsIf;

import java.util.List;
import symmetry.claims.exhibit.DeepSignal.Profile;
import symmetry.claims.exhibit.SeedSweep.Outcomes;
import symmetry.claims.exhibit.SharedDraw;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.engine.Activation;

/** What people say who build networks today: statements 53 to 57. */
final class PracticeStatements {

  /** Two signals this many times apart are not the same. */
  private static final double SAME = 2;

  /** A success rate from which one start is a safe bet. */
  private static final double SAFE = 0.99;

  static final List<Statement> ALL = List.of(
    PRACTICE.says(
      53,
      Theme.ZEROS,
      "An adapter of two factors may start with one of them zero, never with both."
    )
      .by("Hu et al. 2021 (LoRA)")
      .from(
        "LoRA: low-rank adaptation of large language models, ICLR 2022, arXiv:2106.09685",
        "https://arxiv.org/abs/2106.09685"
      )
      .tried(
        "Tried: two linear layers, the second times the first, learn a plane by themselves. " +
          "Not: beside a frozen matrix, in a transformer."
      )
      .judged(
        PracticeStatements::oneZeroFactor,
        Practice.factors(Activation.LINEAR),
        "A sigmoid between the factors, which answers ½ to zero",
        Practice.factors(Activation.SIGMOID)
      ),
    PRACTICE.says(
      54,
      Theme.BREAKING,
      "A layer widened by copies of its units needs noise, or the copies stay copies."
    )
      .by("Chen, Goodfellow & Shlens 2016 (Net2Net)")
      .from(
        "Net2Net: accelerating learning via knowledge transfer, ICLR 2016, arXiv:1511.05641",
        "https://arxiv.org/abs/1511.05641"
      )
      .tried(
        "Tried: eight copies of one unit. Not: copies of a trained network, nor arithmetic that rounds " +
          "differently from unit to unit, which parts them in most frameworks."
      )
      .judged(
        PracticeStatements::copiesStay,
        Practice.copies(0),
        "Dropout of 0.5, which is noise enough",
        Practice.copies(0.5)
      ),
    PRACTICE.says(55, Theme.SCALE, "PyTorch's nn.Linear starts from He's initialization.")
      .by("often said of PyTorch")
      .from(
        "PyTorch, torch.nn.Linear: U(±1/√n), by kaiming_uniform_ with a = √5",
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html"
      )
      .tried("Tried: its weights, a sixth of He's variance. Not: its biases.")
      .firm(
        PracticeStatements::sameSignal,
        Practice.linearOrHe(10),
        "One layer instead of ten",
        Practice.linearOrHe(1)
      ),
    PRACTICE.says(56, Theme.CHANCE, "Four ReLU units are a safe bet for XOR.")
      .by("often said in tutorials")
      .from(
        "The network of Goodfellow, Bengio & Courville, Deep Learning, section 6.1, with four units",
        "https://www.deeplearningbook.org/contents/mlp.html"
      )
      .tried("Tried: 500 seeds of gradient descent at one rate. Not: Adam, nor other rates.")
      .judged(
        PracticeStatements::safeBet,
        Practice.reluOnXor(4),
        "Thirty-two units",
        Practice.reluOnXor(32)
      ),
    PRACTICE.says(57, Theme.SCALE, "The gain that keeps a signal through SELU layers is ¾.")
      .by("PyTorch's calculate_gain")
      .from(
        "PyTorch, torch.nn.init.calculate_gain",
        "https://docs.pytorch.org/docs/stable/nn.init.html"
      )
      .tried("Tried: the signal at the start, with a gain of ¾ and of 1. Not: training.")
      .judged(
        PracticeStatements::gainKeeps,
        Practice.selu(0.75),
        "A gain of 1, as the paper on SELU has it",
        Practice.selu(1)
      ),
    PRACTICE.says(
      58,
      Theme.BREAKING,
      "One initializer object used for two layers gives equal layers."
    )
      .by("Keras on its initializers")
      .from(
        "Keras 3, keras.initializers.RandomInitializer: the same random values across multiple calls",
        "https://keras.io/api/layers/initializers/"
      )
      .tried(
        "Tried: what such layers are like here, one draw for two layers, and what becomes of them. " +
          "Not: Keras itself; here each layer has a draw of its own."
      )
      .judged(
        PracticeStatements::equalLayers,
        Practice.sharedDraw(true),
        "A draw for each layer",
        Practice.sharedDraw(false)
      )
  );

  private PracticeStatements() {}

  private static Ruling oneZeroFactor(Table<Practice.Zero, Trajectory> runs) {
    Trajectory both = runs.of(Practice.Zero.BOTH);
    double first = runs.of(Practice.Zero.FIRST).endLoss();
    double second = runs.of(Practice.Zero.SECOND).endLoss();
    boolean stuck = both
      .layers()
      .stream()
      .allMatch(l -> l.weightsMoved().isEmpty());
    String figures =
      "With both factors zero %s. The loss ends at %.3g then, at %.2g with the first zero, at %.2g with the second.";
    Object[] numbers = {
      stuck ? "no weight ever moves" : "the weights move",
      both.endLoss(),
      first,
      second,
    };
    boolean oneLearns = Math.max(first, second) < SOLVED * both.startLoss();
    if (!oneLearns) return doesNotHold(figures, numbers);
    return stuck ? holds(figures, numbers) : depends(figures, numbers);
  }

  private static Ruling copiesStay(Trajectory run) {
    return run.rowDifference() == 0
      ? holds(
          "After %d steps the copies differ by exactly 0; the loss is %.3g.",
          run.losses().size() - 1,
          run.endLoss()
        )
      : doesNotHold(
          "The copies become different at %s without any other noise; the loss falls to %.3g.",
          Words.step(run.parted()),
          run.endLoss()
        );
  }

  private static Ruling sameSignal(Table<Practice.Rule, Profile> profiles) {
    double torch = profiles.of(Practice.Rule.TORCH_LINEAR).lastDeviation();
    double he = profiles.of(Practice.Rule.HE).lastDeviation();
    String figures =
      "In the last ReLU layer nn.Linear's weights leave %.3g of the signal, He's %.3g.";
    return holdsIf(he < SAME * torch, figures, torch, he);
  }

  private static Ruling safeBet(Outcomes seeds) {
    return seeds.successRate() >= SAFE
      ? holds("%s succeed.", Words.rate(seeds))
      : doesNotHold("Only %s succeed.", Words.rate(seeds));
  }

  private static Ruling gainKeeps(Profile profile) {
    double last = profile.lastDeviation();
    boolean kept = last > 1 / SAME && last < SAME;
    return holdsIf(kept, "After 30 layers the signal has a deviation of %.3g.", last);
  }

  private static Ruling equalLayers(SharedDraw.Layers layers) {
    String figures =
      "The layers differ by %s at the start and by %.3g at the end; %d units of the two are " +
      "distinct within their layer then, and the loss is %.2g.";
    Object[] numbers = {
      Words.difference(layers.atStart()),
      layers.atEnd(),
      layers.distinct(),
      layers.endLoss(),
    };
    return layers.atStart() == 0 ? holds(figures, numbers) : doesNotHold(figures, numbers);
  }
}
