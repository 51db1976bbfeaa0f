package symmetry.clinic;

import static symmetry.clinic.PlainStart.number;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import symmetry.engine.init.TruncatedNormal;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;

/**
 * What of the catalogue draws each number independently, as laws that the numbers of one matrix are tested against.
 *
 * @param sorted a sample of the numbers, ascending
 * @param roundoff of the numbers as the file has them
 * @param fanOut of the layer, also where a part of its weights is looked at
 * @param fanIn of the layer, likewise
 */
record CatalogueLaws(Moments moments, double[] sorted, double roundoff, int fanOut, int fanIn) {
  /** Those that any size and place can be chosen for, so that they fit whatever has their shape. */
  private static final Set<InitializerKind> FITTED = EnumSet.of(
    InitializerKind.UNIFORM,
    InitializerKind.NORMAL,
    InitializerKind.TRUNCATED_NORMAL,
    InitializerKind.TRUNC_NORMAL,
    InitializerKind.SCALED_NORMAL,
    InitializerKind.NOISY_CONSTANT
  );

  /** Starts without numbers, and those whose numbers have a usual value. */
  List<TestedLaw> named() {
    List<TestedLaw> named = new ArrayList<>();
    for (InitializerKind kind : InitializerKind.values()) {
      law(kind).ifPresent(law -> named.add(TestedLaw.of(kind, usual(kind), law, test(law))));
    }
    return named;
  }

  private Optional<Law> law(InitializerKind kind) {
    if (FITTED.contains(kind) || kind.hasBase()) return Optional.empty();
    return Law.of(
      InitializerKind.create(Choice.initial(kind, InitializerKind.GLOROT_UNIFORM)),
      fanOut,
      fanIn
    );
  }

  private static String usual(InitializerKind kind) {
    return kind
      .parameters()
      .stream()
      .map(p -> p.name() + " = " + number(p.initial()))
      .collect(Collectors.joining(", "));
  }

  /** The general starts, their numbers chosen to fit. */
  List<TestedLaw> general() {
    double error = moments.deviation() / Math.sqrt(moments.count());
    boolean centred = Math.abs(moments.mean()) < 4 * error;
    double mean = centred ? 0 : moments.mean();
    String place = centred ? "" : "mean %s, ".formatted(number(mean));
    List<TestedLaw> general = new ArrayList<>();
    general.add(uniform());
    general.addAll(normal(mean, place, centred));
    general.addAll(cut(mean, place));
    return general;
  }

  private TestedLaw uniform() {
    double middle = (moments.min() + moments.max()) / 2;
    double half = (moments.max() - moments.min()) / 2;
    // The ends of so many draws are a little within those of the law.
    double wider = half * (1 + 1.0 / moments.count());
    Law uniform = Law.uniform(middle - wider, middle + wider);
    String ends = "from %s to %s".formatted(number(moments.min()), number(moments.max()));
    return TestedLaw.of(InitializerKind.UNIFORM, ends, uniform, test(uniform));
  }

  private List<TestedLaw> normal(double mean, String place, boolean centred) {
    double deviation = moments.deviation();
    Law normal = new Law(Law.Family.NORMAL, mean, deviation);
    FitTest test = test(normal);
    String numbers = place + "σ = " + number(deviation);
    String scaled = "σ_w = " + number(deviation * Math.sqrt(fanIn));
    String noisy = "c = %s, ε = %s".formatted(number(mean), number(deviation));
    return List.of(
      TestedLaw.of(InitializerKind.NORMAL, numbers, normal, test),
      centred
        ? TestedLaw.of(InitializerKind.SCALED_NORMAL, scaled, normal, test)
        : TestedLaw.of(InitializerKind.NOISY_CONSTANT, noisy, normal, test)
    );
  }

  private List<TestedLaw> cut(double mean, String place) {
    double reach = Math.max(moments.max() - mean, mean - moments.min());
    double before = reach / 2;
    Law cut = new Law(Law.Family.TRUNCATED_NORMAL, mean, before * TruncatedNormal.AFTER_CUT);
    FitTest test = test(cut);
    String numbers = place + "σ = " + number(before);
    String ends = "%s, a and b ±%s".formatted(numbers, number(reach));
    return List.of(
      TestedLaw.of(InitializerKind.TRUNCATED_NORMAL, numbers, cut, test),
      TestedLaw.of(InitializerKind.TRUNC_NORMAL, ends, cut, test)
    );
  }

  private FitTest test(Law law) {
    return FitTest.of(moments, sorted, law, roundoff);
  }
}
