package symmetry.clinic;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import symmetry.diagnostics.Histogram;
import symmetry.diagnostics.MeanField;
import symmetry.format.Tensor;

/** Examines layers one by one, each by what was asked. */
final class LayerExamination {

  static final double LOWEST_SCALE = 0.05;
  static final double HIGHEST_SCALE = 10;

  private final Ask ask;

  /** σ_w at the edge of chaos, which is the same for all layers. */
  private final OptionalDouble edge;

  LayerExamination(Ask ask) {
    this.ask = ask;
    edge = MeanField.edgeOfChaos(ask.activation(), 0, LOWEST_SCALE, HIGHEST_SCALE);
  }

  ExaminedLayer of(FileLayer layer) throws IOException {
    WeightMatrix w = layer.matrix();
    LayerFindings words = new LayerFindings(layer);
    long notFinite = notFinite(w.values());
    Optional<LayerFigures> figures = Optional.empty();
    if (notFinite > 0) words.notFinite(notFinite);
    else figures = Optional.of(figures(layer, w, words));
    return new ExaminedLayer(LayerMatrix.of(layer), notFinite, figures, words.all());
  }

  private LayerFigures figures(FileLayer layer, WeightMatrix w, LayerFindings words)
    throws IOException {
    double roundoff = layer.weights().type().roundoff();
    Moments moments = Moments.of(w.values());
    Likenesses likenesses = Likenesses.of(w, ask.threshold(), roundoff);
    words.likenesses(likenesses, ask.threshold());
    int unused = likenesses.zeroRows().size() == w.units() ? 0 : unusedInputs(w);
    words.unusedInputs(unused);
    Spectrum spectrum = Spectrum.of(w);
    Resemblance start = Recognition.of(w, moments, spectrum, roundoff);
    words.start(Finding.Code.START, start);
    Optional<Resemblance> biases = biases(layer);
    biases.ifPresent(found -> words.start(Finding.Code.BIASES, found));
    double scale = Math.sqrt(w.squaredNorm() / w.units());
    boolean isDrawn = moments.deviation() > 0;
    if (isDrawn) {
      words.scale(scale, edge, ask.activation());
      words.spectrum(spectrum);
    }
    words.distribution(moments);
    return new LayerFigures(
      moments,
      likenesses,
      unused,
      spectrum,
      start,
      biases,
      scale,
      edge.isPresent() ? Optional.of(edge.getAsDouble()) : Optional.empty(),
      Histogram.of(w.values()),
      UnitCosines.of(w)
    );
  }

  private static Optional<Resemblance> biases(FileLayer layer) throws IOException {
    if (layer.biases().isEmpty()) return Optional.empty();
    Tensor tensor = layer.biases().get();
    double[] biases = tensor.read();
    if (notFinite(biases) > 0) return Optional.empty();
    return Optional.of(BiasRecognition.of(biases, layer.inputs(), tensor.type().roundoff()));
  }

  private static long notFinite(double[] numbers) {
    return Arrays.stream(numbers)
      .filter(v -> !Double.isFinite(v))
      .count();
  }

  private static int unusedInputs(WeightMatrix w) {
    return (int) IntStream.range(0, w.inputs())
      .filter(k -> IntStream.range(0, w.units()).allMatch(unit -> w.at(unit, k) == 0))
      .count();
  }
}
