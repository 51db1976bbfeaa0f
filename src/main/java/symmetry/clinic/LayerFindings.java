package symmetry.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import symmetry.clinic.Finding.Code;
import symmetry.clinic.Finding.Severity;
import symmetry.diagnostics.MeanField;
import symmetry.engine.Activation;
import symmetry.number.Numerals;

/** What the figures of a layer mean, in sentences. */
final class LayerFindings {

  /** Of the smaller side: a random square matrix has an effective rank of six sevenths of it. */
  private static final double LOW_RANK = 0.3;

  /** Of σ_w and its edge, as a ratio. */
  private static final double OFF = 1.25;

  /** Layers through which signal and gradient are followed. */
  private static final int SOME = 10;

  /** Times that a gradient changes through them, about as often as at {@link #OFF}. */
  private static final double MANY = 10;

  private final FileLayer layer;
  private final List<Finding> findings = new ArrayList<>();

  LayerFindings(FileLayer layer) {
    this.layer = layer;
  }

  /** In the order they were found. */
  List<Finding> all() {
    return findings;
  }

  void notFinite(long count) {
    add(
      Code.NOT_FINITE,
      Severity.FAULT,
      "%s not finite".formatted(Numerals.counted(count, "weight")),
      "NaN and infinity spread to every output that these weights touch.",
      "Go back to a checkpoint before it happened, and lower the learning rate or clip the gradient."
    );
  }

  void likenesses(Likenesses found, double threshold) {
    boolean rowsAreUnits = layer.kind() != LayerKind.EMBEDDING;
    String unit = rowsAreUnits ? "unit" : "row";
    int units = layer.units();
    if (found.zeroRows().size() == units) {
      zeros();
      return;
    }
    if (!found.zeroRows().isEmpty()) {
      add(
        Code.DEAD_UNITS,
        Severity.WARNING,
        "%s of %s without any incoming weight".formatted(
          Numerals.count(found.zeroRows().size()),
          Numerals.counted(units, unit)
        ),
        "Whatever the input, they give their bias and nothing else.",
        "If nobody pruned them, draw them again."
      );
    }
    if (!found.clones().isEmpty()) clones(found, unit);
    if (!found.signTwins().isEmpty()) {
      add(
        Code.SIGN_TWINS,
        Severity.WARNING,
        Numerals.counted(found.signTwins().size(), "pair") + " (w, −w)",
        "Under an odd activation such as tanh the two of a pair do the work of one.",
        "Draw one of each pair again, unless the pairs are meant."
      );
    }
    if (found.scaledTwins() > 0) {
      add(
        Code.SCALED_TWINS,
        Severity.WARNING,
        Numerals.counted(found.scaledTwins(), "pair") + " (w, k·w)",
        "Under ReLU, without biases, the two of a pair do the work of one.",
        "Draw one of each pair again, unless the pairs are meant."
      );
    }
    if (found.isCompared()) near(found, threshold, unit);
  }

  private void zeros() {
    boolean meant = layer.kind() == LayerKind.LORA_B;
    add(
      Code.ZEROS,
      meant ? Severity.NOTE : Severity.WARNING,
      "all %s weights are 0".formatted(Numerals.count(layer.weights().shape().elements())),
      "It starts as zeros: its inputs get no gradient in the first step%s.".formatted(
        meant ? ", which is how LoRA's B starts" : " (as in LoRA's B; meant?)"
      ),
      meant
        ? ""
        : "Fine for the last layer of a network or of a residual branch: what lies below learns from the second step on. Draw any other at random: under ReLU a hidden layer of zeros never learns."
    );
  }

  private void clones(Likenesses found, String unit) {
    int largest = found.clones().getFirst().size();
    boolean all = largest == layer.units();
    add(
      Code.CLONES,
      Severity.FAULT,
      all
        ? "all %s are identical".formatted(Numerals.counted(layer.units(), unit))
        : "%s of %s %s, the largest class has %d".formatted(
            Numerals.count(found.cloned()),
            Numerals.counted(layer.units(), unit),
            found.cloned() == 1 ? "is a copy" : "are copies",
            largest
          ),
      "Units with equal weights give equal outputs, and stay equal as long as their biases and outgoing weights are equal, too.",
      "Draw the layer at random: %s.".formatted(
        "any initializer of variance about 1/fan-in will do"
      )
    );
  }

  private void near(Likenesses found, double threshold, String unit) {
    long pairs = found.nearCount() + found.oppositeCount();
    if (pairs == 0) return;
    boolean many = pairs > 3 + 3 * found.expected();
    String which = found.near().isEmpty()
      ? ""
      : ", the nearest %d and %d (cosine %s)".formatted(
          found.near().getFirst().first() + 1,
          found.near().getFirst().second() + 1,
          Numerals.upTo(5, found.near().getFirst().cosine())
        );
    add(
      Code.NEAR_DUPLICATES,
      found.expected() < 0.05 || many ? Severity.WARNING : Severity.NOTE,
      "%s of %ss beyond ±%s%s".formatted(
        Numerals.counted(pairs, "pair"),
        unit,
        Numerals.four(threshold),
        which
      ),
      "Among independent random rows of this length one expects %s: so near, two units do nearly the same.".formatted(
        found.expected() < 1e-6 ? "none" : Numerals.upTo(2, found.expected())
      ),
      many || found.expected() < 0.05
        ? "Look at these units; before training they should not be there, after it the layer may be wider than it needs."
        : ""
    );
  }

  void unusedInputs(int count) {
    if (count == 0) return;
    add(
      Code.UNUSED_INPUTS,
      Severity.NOTE,
      "%s of %s unused".formatted(Numerals.count(count), Numerals.counted(layer.inputs(), "input")),
      "All weights of these inputs are 0: nothing that they say arrives, and no gradient goes back to them.",
      ""
    );
  }

  void spectrum(Spectrum spectrum) {
    int smaller = Math.min(spectrum.rows(), spectrum.columns());
    double share = spectrum.effectiveRank() / smaller;
    String sample = spectrum.isSampled()
      ? " of a sample of %d × %d".formatted(spectrum.rows(), spectrum.columns())
      : "";
    add(
      Code.RANK,
      smaller > 1 && share < LOW_RANK ? Severity.WARNING : Severity.NOTE,
      "effective rank %s of %d%s, stable rank %s".formatted(
        Numerals.upTo(3, spectrum.effectiveRank()),
        smaller,
        sample,
        Numerals.upTo(3, spectrum.stableRank())
      ),
      "So many directions it really uses.",
      smaller > 1 && share < LOW_RANK
        ? "Few for its size: a smaller layer may do as well, or its units have become alike."
        : ""
    );
    long above = spectrum.aboveEdge();
    add(
      Code.SPECTRUM,
      Severity.NOTE,
      "σ₁ = %s; %s%s more than %s beyond the edge %s".formatted(
        Numerals.four(spectrum.largest()),
        Numerals.counted(above, "singular value"),
        sample,
        Numerals.wholePercent(Spectrum.BEYOND),
        Numerals.four(spectrum.upperEdge())
      ),
      above == 0
        ? "A matrix of independent numbers of this size ends about there (Marchenko and Pastur)."
        : "A matrix of independent numbers of this size ends about there (Marchenko and Pastur): what lies beyond was learned, or built in.",
      ""
    );
  }

  void distribution(Moments moments) {
    add(
      Code.DISTRIBUTION,
      Severity.NOTE,
      "mean %s, σ %s, kurtosis %s, from %s to %s".formatted(
        Numerals.four(moments.mean()),
        Numerals.four(moments.deviation()),
        Numerals.upTo(3, moments.kurtosis()),
        Numerals.four(moments.min()),
        Numerals.four(moments.max())
      ),
      moments.deviation() == 0
        ? "All its weights are the same number."
        : "It reaches %s deviations; a normal has kurtosis 3, one cut at two deviations 2.37, a uniform 1.8.".formatted(
            Numerals.upTo(3, moments.reach() / moments.deviation())
          ),
      ""
    );
  }

  void start(Code code, Resemblance found) {
    String whose = code == Code.START ? "Start" : "Biases";
    String number =
      whose +
      switch (found.verdict()) {
        case LOOKS_LIKE -> " like " + found.fits().getFirst().label();
        case CANNOT_TELL -> ": cannot tell";
        case NONE -> ": none that is known";
      };
    add(code, Severity.NOTE, number, found.sentence(), "");
  }

  void scale(double scale, OptionalDouble edge, Activation activation) {
    if (layer.kind() != LayerKind.DENSE && layer.kind() != LayerKind.CONVOLUTION) return;
    MeanField field = new MeanField(activation, scale, 0);
    if (edge.isPresent()) besideEdge(field, edge.getAsDouble());
    else withoutEdge(field);
  }

  private void besideEdge(MeanField field, double edge) {
    double ratio = field.weightDeviation() / edge;
    boolean off = ratio > OFF || ratio < 1 / OFF;
    add(
      Code.SCALE,
      off ? Severity.WARNING : Severity.NOTE,
      "σ_w = %s; the edge of chaos for %s is %s".formatted(
        Numerals.four(field.weightDeviation()),
        field.activation().label(),
        Numerals.four(edge)
      ),
      off ? everyLayer(field) : someLayers(field.through(SOME)),
      off ? "At the start multiply its weights by %s.".formatted(Numerals.upTo(3, 1 / ratio)) : ""
    );
  }

  private void withoutEdge(MeanField field) {
    MeanField.Passage passage = field.through(SOME);
    double gradient = passage.gradient();
    add(
      Code.SCALE,
      gradient < 1 / MANY || gradient > MANY ? Severity.WARNING : Severity.NOTE,
      "σ_w = %s; for %s without biases no σ_w from %s to %s is an edge of chaos".formatted(
        Numerals.four(field.weightDeviation()),
        field.activation().label(),
        Numerals.four(LayerExamination.LOWEST_SCALE),
        Numerals.four(LayerExamination.HIGHEST_SCALE)
      ),
      someLayers(passage),
      ""
    );
  }

  private static String everyLayer(MeanField field) {
    double slope = field.slope();
    return "Predicted without biases: through many such layers differences and gradients %s, by a factor of %s each.".formatted(
      slope > 1 ? "grow" : "die out",
      Numerals.upTo(3, Math.sqrt(slope))
    );
  }

  private static String someLayers(MeanField.Passage passage) {
    return "Predicted without biases: through %d such layers, from inputs of N(0, 1), the signal is multiplied by %s, the gradient by %s.".formatted(
      SOME,
      Numerals.upTo(3, passage.signal()),
      Numerals.upTo(3, passage.gradient())
    );
  }

  private void add(Code code, Severity severity, String number, String meaning, String advice) {
    findings.add(new Finding(code, severity, number, meaning, advice));
  }
}
