package symmetry.clinic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import symmetry.format.Names;
import symmetry.format.Skipped;
import symmetry.format.Tensor;
import symmetry.format.TensorFile;
import symmetry.format.Unreadable;
import symmetry.format.WeightLayout;

/**
 * A layer of a file: its weights and, if there are any, its biases.
 *
 * @param number from 1, in the order of the file
 */
record FileLayer(
  int number,
  Tensor weights,
  Optional<Tensor> biases,
  LayerKind kind,
  WeightLayout layout
) {
  /** What a name of weights says otherwise of the biases beside them. */
  private static final Map<String, String> OF_BIASES = Map.of(
    "weight",
    "bias",
    "kernel",
    "bias",
    "vars/0",
    "vars/1",
    "coefs",
    "intercepts",
    "W",
    "b",
    "w",
    "b"
  );

  private static final Set<String> ENDINGS = OF_BIASES.keySet();

  /** Of a recorded run that somebody took home from here: its weights at the start and at the end. */
  private static final String RUN = "start.layers.";

  private static final String RUN_END = "end.layers.";

  /** What else of two axes such a file has. */
  private static final Pattern NO_WEIGHTS = Pattern.compile("inputs|targets|event\\..*");

  /** Whether it is a layer of a dense network, and small enough to be read. */
  boolean isDense() {
    return kind == LayerKind.DENSE && weights.isReadable() && units() > 0 && inputs() > 0;
  }

  /** Of the file: the start or the end of a recorded run; all others have one part only. */
  String part() {
    String name = weights.name();
    if (name.startsWith(RUN)) return RUN;
    return name.startsWith(RUN_END) ? RUN_END : "";
  }

  WeightMatrix matrix() throws IOException {
    return WeightMatrix.of(weights.read(), units(), inputs(), layout);
  }

  /** Zeros if the file has none. */
  double[] biasValues() throws IOException {
    return biases.isPresent() ? biases.get().read() : new double[units()];
  }

  /** How many units it has. */
  int units() {
    return layout == WeightLayout.OUT_IN ? weights.shape().size(0) : weights.shape().last();
  }

  /** Everything else. */
  int inputs() {
    return units() == 0 ? 0 : (int) (weights.shape().elements() / units());
  }

  /**
   * The layers that are asked for, by default all tensors of two axes and more.
   *
   * @throws Unreadable if one is asked for that the file does not have
   */
  static List<FileLayer> of(TensorFile file, Ask ask) throws Unreadable {
    List<Tensor> weights = all(file);
    Map<Tensor, Tensor> biases = biases(file, weights);
    WeightLayout guessed = guess(weights, biases);
    List<FileLayer> layers = new ArrayList<>();
    for (Tensor tensor : asked(weights, ask)) {
      FileLayer layer = new FileLayer(
        layers.size() + 1,
        tensor,
        Optional.ofNullable(biases.get(tensor)),
        LayerKind.of(tensor),
        ask
          .layout()
          .or(() -> file.layout(tensor))
          .orElse(guessed)
      );
      int place = layers.size();
      Optional<String> named = ask.layers().isEmpty()
        ? Optional.empty()
        : ask.layers().get(place).biases();
      layers.add(
        named.isPresent() ? layer.withBiases(file, named.get()) : layer.withFittingBiases()
      );
    }
    return layers;
  }

  /** Matrices that could be layers and are none of these. */
  static List<Skipped> unasked(TensorFile file, List<FileLayer> asked) {
    Set<Tensor> taken = new HashSet<>();
    for (FileLayer layer : asked) taken.add(layer.weights);
    return file
      .tensors()
      .stream()
      .filter(t -> t.shape().rank() > 1 && !taken.contains(t))
      .map(t ->
        new Skipped(
          Names.shown(t.name()),
          NO_WEIGHTS.matcher(t.name()).matches() ? "what a run was fed with" : "as asked"
        )
      )
      .toList();
  }

  /** What could be biases. */
  static List<FileReport.Vector> vectors(TensorFile file) {
    return file
      .tensors()
      .stream()
      .filter(t -> t.shape().rank() == 1 && t.shape().size(0) > 0)
      .map(t -> new FileReport.Vector(Names.shown(t.name()), t.shape().size(0)))
      .toList();
  }

  /** All tensors that are matrices, or more. */
  private static List<Tensor> all(TensorFile file) {
    boolean isRun = file
      .tensors()
      .stream()
      .anyMatch(t -> t.name().startsWith(RUN));
    return file
      .tensors()
      .stream()
      .filter(t -> t.shape().rank() > 1 && !(isRun && NO_WEIGHTS.matcher(t.name()).matches()))
      .toList();
  }

  private static List<Tensor> asked(List<Tensor> weights, Ask ask) throws Unreadable {
    if (ask.layers().isEmpty()) return weights;
    List<Tensor> asked = new ArrayList<>();
    for (LayerChoice choice : ask.layers()) {
      asked.add(named(weights, choice.weights(), "the file has no matrix of this name."));
    }
    return asked;
  }

  private static Tensor named(List<Tensor> tensors, String name, String otherwise)
    throws Unreadable {
    return tensors
      .stream()
      .filter(tensor -> LayerChoice.isNamed(tensor, name))
      .findFirst()
      .orElseThrow(() -> new Unreadable(Names.shown(name), otherwise));
  }

  private FileLayer withBiases(TensorFile file, String name) throws Unreadable {
    if (name.isEmpty()) return new FileLayer(number, weights, Optional.empty(), kind, layout);
    List<Tensor> vectors = file
      .tensors()
      .stream()
      .filter(t -> t.shape().rank() == 1)
      .toList();
    Tensor vector = named(vectors, name, "the file has no biases of this name.");
    if (vector.shape().elements() != units()) {
      throw new Unreadable(
        Names.shown(name),
        "%d biases do not fit the %d units of %s.".formatted(
          vector.shape().elements(),
          units(),
          Names.shown(weights.name())
        )
      );
    }
    return new FileLayer(number, weights, Optional.of(vector), kind, layout);
  }

  private FileLayer withFittingBiases() {
    Optional<Tensor> fitting = biases.filter(b -> b.shape().elements() == units());
    return new FileLayer(number, weights, fitting, kind, layout);
  }

  /** By the name that differs in what says bias for weight; else by standing right behind. */
  private static Map<Tensor, Tensor> biases(TensorFile file, List<Tensor> weights) {
    Map<String, Tensor> byName = new HashMap<>();
    file.tensors().forEach(tensor -> byName.put(tensor.name(), tensor));
    Map<Tensor, Tensor> found = new HashMap<>();
    Set<Tensor> taken = new HashSet<>();
    for (Tensor tensor : weights) {
      Predicate<Tensor> fits = b -> b.shape().rank() == 1 && isOneAxis(tensor, b);
      Optional<Tensor> named = ENDINGS.stream()
        .map(w -> renamed(tensor.name(), w))
        .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
        .filter(fits)
        .findFirst();
      named.ifPresent(b -> {
        found.put(tensor, b);
        taken.add(b);
      });
    }
    List<Tensor> all = file.tensors();
    for (int k = 0; k + 1 < all.size(); k++) {
      Tensor tensor = all.get(k);
      Tensor next = all.get(k + 1);
      boolean pair =
        tensor.shape().rank() > 1 && next.shape().rank() == 1 && isOneAxis(tensor, next);
      if (pair && !found.containsKey(tensor) && taken.add(next)) found.put(tensor, next);
    }
    return found;
  }

  /** The last occurrence of what says weight, as what says bias. */
  private static String renamed(String name, String weight) {
    int at = name.lastIndexOf(weight);
    if (at < 0) return "";
    return name.substring(0, at) + OF_BIASES.get(weight) + name.substring(at + weight.length());
  }

  private static boolean isOneAxis(Tensor weights, Tensor biases) {
    int length = biases.shape().size(0);
    return length == weights.shape().size(0) || length == weights.shape().last();
  }

  /** Where nobody says it: as biases and neighbours fit; a row for each unit if nothing tells. */
  private static WeightLayout guess(List<Tensor> weights, Map<Tensor, Tensor> biases) {
    int rows = 0;
    int columns = 0;
    for (Tensor tensor : weights) {
      int first = tensor.shape().size(0);
      int last = tensor.shape().last();
      Tensor bias = biases.get(tensor);
      if (bias == null || first == last) continue;
      if (bias.shape().size(0) == first) rows++;
      else columns++;
    }
    for (int k = 0; k + 1 < weights.size(); k++) {
      List<Integer> here = weights.get(k).shape().sizes();
      Tensor above = weights.get(k + 1);
      List<Integer> next = above.shape().sizes();
      if (here.size() != 2 || next.size() != 2) continue;
      if (here.get(0).equals(next.get(1))) rows++;
      if (here.get(1).equals(next.get(0))) columns++;
    }
    return columns > rows ? WeightLayout.IN_OUT : WeightLayout.OUT_IN;
  }
}
