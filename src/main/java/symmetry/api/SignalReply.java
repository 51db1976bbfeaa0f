package symmetry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.diagnostics.MeanField;
import symmetry.study.signal.DeepNetwork;
import symmetry.study.signal.LayerSignals;
import symmetry.study.signal.PredictedSignals;
import symmetry.study.signal.Quantity;
import symmetry.study.signal.SignalSpread;

/**
 * What came of one start.
 *
 * @param start the initializer as in links
 * @param theory absent where none holds for the initializer
 * @param draws measured so far
 * @param quantities by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignalReply(
  String start,
  @Nullable Theory theory,
  int draws,
  Map<String, Sizes> quantities
) {
  /** What is worth telling while it is measured. */
  record Brief(String start, int draws, int measured) {}

  /**
   * Mean-field theory of the network.
   *
   * @param weightDeviation σ_w
   * @param phase ordered, critical or chaotic
   * @param slope χ
   * @param depthScale ξ in layers; null where it has no end
   */
  @JsonInclude
  record Theory(
    double weightDeviation,
    String phase,
    @Nullable Double slope,
    @Nullable Double depthScale
  ) {
    static Theory of(MeanField field) {
      return new Theory(
        field.weightDeviation(),
        field.phase().name().toLowerCase(Locale.ROOT),
        Finite.orNull(field.slope()),
        Finite.orNull(field.depthScale())
      );
    }
  }

  /**
   * One quantity by hidden layer; null beyond the range of numbers.
   *
   * @param predicted absent without a theory
   * @param measured root mean square over the draws; absent before the first
   * @param least of the draws
   * @param most of the draws
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sizes(
    @Nullable List<@Nullable Double> predicted,
    @Nullable List<@Nullable Double> measured,
    @Nullable List<@Nullable Double> least,
    @Nullable List<@Nullable Double> most
  ) {}

  static SignalReply of(DeepNetwork network, List<LayerSignals> draws) {
    Optional<LayerSignals> predicted = PredictedSignals.of(network);
    Map<String, Sizes> quantities = new LinkedHashMap<>();
    for (Quantity quantity : Quantity.values()) {
      quantities.put(
        quantity.name().toLowerCase(Locale.ROOT),
        sizes(predicted.map(p -> p.of(quantity)), draws, quantity)
      );
    }
    return new SignalReply(
      network.weights().token(),
      network.meanField().map(Theory::of).orElse(null),
      draws.size(),
      quantities
    );
  }

  private static Sizes sizes(
    Optional<List<Double>> predicted,
    List<LayerSignals> draws,
    Quantity quantity
  ) {
    Optional<SignalSpread> spread = draws.isEmpty()
      ? Optional.empty()
      : Optional.of(SignalSpread.of(draws, quantity));
    return new Sizes(
      wire(predicted),
      wire(spread.map(SignalSpread::mean)),
      wire(spread.map(SignalSpread::least)),
      wire(spread.map(SignalSpread::most))
    );
  }

  private static @Nullable List<@Nullable Double> wire(Optional<List<Double>> sizes) {
    return sizes.map(list -> Finite.orNull(list)).orElse(null);
  }
}
