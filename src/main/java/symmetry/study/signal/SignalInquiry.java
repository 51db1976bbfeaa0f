package symmetry.study.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.diagnostics.MeanField;
import symmetry.study.Inquiry;
import symmetry.study.Sample;
import symmetry.study.file.FileRows;

/**
 * Signal and gradient in every hidden layer at the start.
 *
 * @param networks from one start each
 * @param seeds how many draws of each are measured
 * @param seed of the first draw
 */
public record SignalInquiry(
  List<DeepNetwork> networks,
  int seeds,
  long seed
) implements Inquiry<LayerSignals, List<SignalFigures>> {
  private static final int LAYERS_OF_SAMPLE = 4;

  private static final List<String> COLUMNS = List.of(
    "start",
    "quantity",
    "layer",
    "predicted",
    "measured",
    "least",
    "median",
    "most"
  );

  /**
   * What came of one start, for files.
   *
   * @param start the initializer as in links
   * @param theory empty where none holds for the initializer
   * @param draws measured so far
   * @param quantities by name
   */
  private record Report(
    String start,
    Optional<Theory> theory,
    int draws,
    Map<String, Layers> quantities
  ) {}

  /**
   * Mean-field theory of the network.
   *
   * @param weightDeviation σ_w
   * @param phase ordered, critical or chaotic
   * @param slope χ
   * @param depthScale ξ in layers; infinite where it has no end
   */
  private record Theory(double weightDeviation, String phase, double slope, double depthScale) {
    static Theory of(MeanField field) {
      String phase = field.phase().name().toLowerCase(Locale.ROOT);
      return new Theory(field.weightDeviation(), phase, field.slope(), field.depthScale());
    }
  }

  /**
   * One quantity by hidden layer.
   *
   * @param predicted empty without a theory
   * @param measured root mean square over the draws; empty before the first
   * @param least of the draws
   * @param median of the draws
   * @param most of the draws
   */
  private record Layers(
    Optional<List<Double>> predicted,
    Optional<List<Double>> measured,
    Optional<List<Double>> least,
    Optional<List<Double>> median,
    Optional<List<Double>> most
  ) {
    static Layers of(SignalFigures figures, Quantity quantity) {
      Optional<SignalSpread> spread = figures.spread(quantity);
      return new Layers(
        figures.predicted(quantity),
        spread.map(SignalSpread::mean),
        spread.map(SignalSpread::least),
        spread.map(SignalSpread::median),
        spread.map(SignalSpread::most)
      );
    }

    List<@Nullable Object> row(String start, Quantity quantity, int layer) {
      return FileRows.row(
        start,
        key(quantity),
        layer + 1,
        at(predicted, layer),
        at(measured, layer),
        at(least, layer),
        at(median, layer),
        at(most, layer)
      );
    }

    private static @Nullable Double at(Optional<List<Double>> sizes, int layer) {
      return sizes.map(list -> list.get(layer)).orElse(null);
    }
  }

  public SignalInquiry {
    networks = List.copyOf(networks);
  }

  /** Of each network in turn all draws. */
  @Override
  public List<SignalDraw> tasks() {
    List<SignalDraw> draws = new ArrayList<>();
    for (DeepNetwork drawn : networks) {
      for (int k = 0; k < seeds; k++) draws.add(new SignalDraw(drawn, seed + k));
    }
    return draws;
  }

  /** Of each network one draw of a few of its layers. */
  @Override
  public List<Sample> samples() {
    return networks.stream().map(this::sample).toList();
  }

  private Sample sample(DeepNetwork network) {
    int few = Math.min(network.depth(), LAYERS_OF_SAMPLE);
    double times = ((double) seeds * network.depth()) / few;
    return new Sample(new SignalDraw(network.withDepth(few), seed), times);
  }

  @Override
  public List<SignalFigures> figures(List<@Nullable LayerSignals> found) {
    List<SignalFigures> figures = new ArrayList<>();
    for (int n = 0; n < networks.size(); n++) {
      List<LayerSignals> draws = Inquiry.done(found.subList(n * seeds, (n + 1) * seeds));
      DeepNetwork network = networks.get(n);
      figures.add(new SignalFigures(network, PredictedSignals.of(network), draws));
    }
    return figures;
  }

  @Override
  public String doing(List<SignalFigures> figures) {
    return "Measuring %d seeds".formatted(networks.size() * seeds);
  }

  /** A row for each start, quantity and layer. */
  @Override
  public FileRows rows(List<SignalFigures> figures) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SignalFigures f : figures) {
      for (Quantity quantity : Quantity.values()) {
        Layers layers = Layers.of(f, quantity);
        for (int l = 0; l < f.network().depth(); l++) rows.add(layers.row(start(f), quantity, l));
      }
    }
    return new FileRows(COLUMNS, rows);
  }

  @Override
  public List<Report> report(List<SignalFigures> figures) {
    return figures.stream().map(SignalInquiry::report).toList();
  }

  private static Report report(SignalFigures figures) {
    Map<String, Layers> quantities = new LinkedHashMap<>();
    for (Quantity q : Quantity.values()) quantities.put(key(q), Layers.of(figures, q));
    return new Report(
      start(figures),
      figures.network().meanField().map(Theory::of),
      figures.draws().size(),
      quantities
    );
  }

  private static String start(SignalFigures figures) {
    return figures.network().weights().token();
  }

  private static String key(Quantity quantity) {
    return quantity.name().toLowerCase(Locale.ROOT);
  }
}
