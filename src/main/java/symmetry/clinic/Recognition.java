package symmetry.clinic;

import static symmetry.clinic.PlainStart.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetry.clinic.Resemblance.Fit;
import symmetry.diagnostics.Gram;
import symmetry.experiment.InitializerKind;

/**
 * Finds the initializer that the weights of a layer look like: {@link PlainStart} first, which every number must show, then
 * the {@link CatalogueLaws} by statistics, then whether the numbers are independent.
 *
 * @param fanOut of the layer, also where a part of its weights is looked at
 * @param fanIn of the layer, likewise
 */
record Recognition(
  WeightMatrix w,
  Moments moments,
  Spectrum spectrum,
  double roundoff,
  int fanOut,
  int fanIn
) {
  /** Fewer numbers than these look like anything. */
  static final int FEWEST = 64;

  /** Of the ratio of two variances: nearer, no number of weights here tells them apart. */
  private static final double SAME = 1e-3;

  static Resemblance of(WeightMatrix w, Moments moments, Spectrum spectrum, double roundoff) {
    return new Recognition(w, moments, spectrum, roundoff, w.units(), w.inputs()).find();
  }

  private Resemblance find() {
    PlainStart plain = new PlainStart(w, moments, roundoff);
    Optional<Fit> exact = plain.find();
    if (exact.isPresent()) return ResemblanceWords.exactly(exact.get());
    if (plain.hasClonedRows()) return ResemblanceWords.exactly(
      Fit.of(InitializerKind.CLONED_ROWS, "")
    );
    Optional<Double> twins = plain.twins();
    if (twins.isPresent()) {
      boolean sign = twins.get() == -1;
      InitializerKind kind = sign ? InitializerKind.SIGN_TWINS : InitializerKind.SCALED_TWINS;
      return onTopOf(kind, twins.get(), firstOfPairs(true));
    }
    Optional<Double> columns = plain.twinColumns();
    if (columns.isPresent()) {
      return onTopOf(InitializerKind.TWIN_COLUMNS, columns.get(), firstOfPairs(false));
    }
    Optional<Double> gain = plain.orthogonalGain();
    if (gain.isPresent()) return ResemblanceWords.orthogonal(gain.get());
    int connections = plain.connections();
    if (connections > 0) {
      return sparse(InitializerKind.SPARSE, "k = " + connections, "Each unit");
    }
    double share = plain.zeroShareOfColumns();
    if (share > 0) {
      return sparse(InitializerKind.TORCH_SPARSE, "share " + number(share), "Each input");
    }
    if (plain.hasNguyenWidrowNorms()) return ResemblanceWords.exactly(
      Fit.of(InitializerKind.NGUYEN_WIDROW, "")
    );
    return drawn();
  }

  private WeightMatrix firstOfPairs(boolean rows) {
    int[] units = every(rows ? 2 : 1, w.units());
    int[] inputs = every(rows ? 1 : 2, w.inputs());
    return w.part(units, inputs);
  }

  private static int[] every(int step, int of) {
    return IntStream.iterate(0, k -> k < of, k -> k + step).toArray();
  }

  /** Twins, and what the first of each pair was drawn by. */
  private Resemblance onTopOf(InitializerKind kind, double factor, WeightMatrix first) {
    Resemblance base = new Recognition(
      first,
      Moments.of(first.values()),
      Spectrum.of(first),
      roundoff,
      fanOut,
      fanIn
    ).drawn();
    String numbers = kind.parameters().isEmpty() ? "" : "k = " + number(factor);
    return ResemblanceWords.twins(Fit.of(kind, numbers), base);
  }

  private Resemblance sparse(InitializerKind kind, String places, String whose) {
    double[] drawn = Arrays.stream(w.values())
      .filter(v -> v != 0)
      .toArray();
    Moments there = Moments.of(drawn);
    Law law = new Law(Law.Family.NORMAL, 0, Math.sqrt(Gram.dot(drawn, drawn) / drawn.length));
    FitTest test = FitTest.of(there, FitTest.sorted(drawn), law, roundoff);
    String numbers = "%s, σ = %s".formatted(places, number(law.deviation()));
    if (drawn.length < FEWEST || test.passes()) {
      return ResemblanceWords.exactly(Fit.of(kind, numbers));
    }
    return ResemblanceWords.sparseAlone(Fit.of(kind, numbers, test), whose);
  }

  /** What of the catalogue draws each number independently. */
  private Resemblance drawn() {
    double[] sorted = FitTest.sorted(w.values());
    CatalogueLaws laws = new CatalogueLaws(moments, sorted, roundoff, fanOut, fanIn);
    List<TestedLaw> named = laws.named();
    List<TestedLaw> general = laws.general();
    List<TestedLaw> fits = new ArrayList<>(named.stream().filter(TestedLaw::passes).toList());
    fits.sort(
      Comparator.<TestedLaw, Boolean>comparing(t -> t.fit().isGeneral()).thenComparingLong(
        t -> -Math.round(4 * t.test().p())
      )
    );
    boolean hasName = !fits.isEmpty();
    fits.addAll(general.stream().filter(TestedLaw::passes).toList());
    if (w.values().length < FEWEST) return ResemblanceWords.few(fits, w.values().length);
    if (fits.isEmpty()) return moved(named, general, sorted);
    double kurtosis = fits.getFirst().law().family().kurtosis();
    Independence independence = Independence.of(w, moments, spectrum, kurtosis);
    if (!independence.holds()) {
      double edge = moments.deviation() * (Math.sqrt(w.units()) + Math.sqrt(w.inputs()));
      TestedLaw near = TestedLaw.nearest(named);
      return ResemblanceWords.dependent(near, independence, spectrum.largest(), edge);
    }
    if (!hasName) {
      Optional<TestedLaw> near = TestedLaw.nearest(named, fits.getFirst().law().family());
      if (near.isPresent() && isNear(near.get())) return ResemblanceWords.beside(near.get());
    }
    return ResemblanceWords.alike(fits, moments.count());
  }

  /** By how much, at least. */
  private Resemblance moved(List<TestedLaw> named, List<TestedLaw> general, double[] sorted) {
    double least = Double.POSITIVE_INFINITY;
    for (TestedLaw tested : general) least = Math.min(least, tested.law().displacement(sorted));
    Independence independence = Independence.of(w, moments, spectrum, moments.kurtosis());
    double moved = Math.max(least, independence.moved());
    return ResemblanceWords.moved(TestedLaw.nearest(named), moved, moments.kurtosis());
  }

  private boolean isNear(TestedLaw near) {
    double off = Math.abs(near.test().varianceRatio() - 1);
    return off > SAME && off <= 0.09 && Math.abs(moments.mean()) < 0.1 * moments.deviation();
  }
}
