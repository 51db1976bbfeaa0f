package symmetry.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Loss;
import symmetry.engine.TrainingRule;

/**
 * The order in which a network's layers are computed, and by what: emitted phases where there are few
 * terms to a sum, products and emitted phases in turn where there are many.
 *
 * @param rule which has dropout somewhere or nowhere
 * @param lanes numbers of the longest vector; 1 for plain numbers
 * @param isLanewise see {@link Layout}
 * @param reads whether it takes in samples by itself; or else they are in the arrays
 * @param layouts of the layers, made of the rest
 */
record Plan(
  Architecture architecture,
  TrainingRule rule,
  int lanes,
  boolean isLanewise,
  boolean reads,
  List<Layout> layouts
) {
  /** Terms of sums, or inputs and units, for which there are registers. */
  private static final int FEW = 8;

  /** Where a row of plain numbers is long enough for the JIT's own vectors. */
  private static final int WIDE = 12;

  /** The plan for one network in so many lanes. */
  static Plan of(Architecture architecture, TrainingRule rule, int lanes) {
    boolean narrow = true;
    for (int l = 0; l < architecture.layers(); l++) {
      narrow &= architecture.fanIn(l) <= FEW && architecture.fanOut(l) <= FEW;
    }
    return new Plan(architecture, rule, lanes, lanes == 1 && narrow, true);
  }

  /** Layouts are asked for in each step: they are made once. */
  Plan(Architecture architecture, TrainingRule rule, int lanes, boolean isLanewise, boolean reads) {
    List<Layout> layouts = new ArrayList<>();
    for (int l = 0; l < architecture.layers(); l++) {
      boolean shared = l == 0 && isLanewise && reads && architecture.inputs() <= FEW;
      int fanIn = architecture.fanIn(l);
      layouts.add(new Layout(l, fanIn, architecture.fanOut(l), lanes, isLanewise, shared));
    }
    this(architecture, rule, lanes, isLanewise, reads, List.copyOf(layouts));
  }

  int layers() {
    return architecture.layers();
  }

  Layout layout(int layer) {
    return layouts.get(layer);
  }

  private Activation activation(Layout layer) {
    return architecture.isOutput(layer.layer())
      ? architecture.loss().activation()
      : architecture.activation(layer.layer());
  }

  private Elementwise elementwise(Layout layer, Formula formula) {
    return new Elementwise(layer, formula, activation(layer));
  }

  /** Whether units of a hidden layer may be dropped. */
  boolean drops(int layer) {
    return !architecture.isOutput(layer) && rule.dropout(layer) > 0;
  }

  /** z and a of every layer. */
  void forward(Program program) {
    if (reads) program.then(new Phases.Read(layouts.getFirst(), false));
    for (Layout layer : layouts) {
      activate(program, layer);
      if (drops(layer.layer())) program.then(elementwise(layer, Formula.DROPOUT));
    }
  }

  private void activate(Program program, Layout layer) {
    boolean softmax =
      architecture.isOutput(layer.layer()) && architecture.loss() == Loss.SOFTMAX_CE;
    if (isFew(layer)) program.then(RowSums.affine(layer));
    else program.then(product(LayerProduct.affine(layer)));
    if (softmax) {
      program
        .then(Softmax.shift(layer))
        .then(elementwise(layer, Formula.EXPONENTIAL))
        .then(Softmax.normalize(layer));
    } else {
      program.then(elementwise(layer, Formula.VALUE));
    }
    boolean isPadded = layer.stride() > layer.fanOut() * layer.next();
    if (isPadded && (softmax || activation(layer).value(0) != 0)) {
      program.then(new Phases.ClearPadding(layer));
    }
  }

  /** ∂L/∂z of the last layer; takes in the targets. */
  private void error(Program program) {
    Layout last = layouts.getLast();
    if (reads) program.then(new Phases.Read(last, true));
    boolean isMatched = architecture.loss().isMatched();
    program.then(
      elementwise(last, isMatched ? Formula.DIFFERENCE : Formula.DIFFERENCE_TIMES_SLOPE)
    );
  }

  /** Adds to the gradient of every layer. */
  void backward(Program program) {
    error(program);
    for (Layout layer : layouts.reversed()) {
      gradient(program, layer);
      if (layer.layer() > 0) errorBelow(program, layer);
    }
  }

  /** The whole step by a batch that is one chunk, without dropout. */
  void step(Program program) {
    forward(program);
    error(program);
    for (Layout layer : layouts.reversed()) learn(program, layer);
  }

  /** The backward pass and the update of a layer. */
  private void learn(Program program, Layout layer) {
    if (Learn.isFor(layer)) {
      Layout below = layout(layer.layer() - 1);
      boolean atOnce = isFromActivation(below, layer.lanesIn());
      program.then(new Learn(layer, atOnce ? activation(below) : null));
      if (!atOnce) program.then(elementwise(below, Formula.TIMES_SLOPE));
      return;
    }
    if (!isFew(layer)) program.then(clear(layer));
    if (layer.layer() > 0) errorBelow(program, layer);
    if (isFew(layer)) {
      program.then(new Gradient(layer, true));
    } else {
      gradient(program, layer);
      program.then(new Phases.Descend(layer));
    }
    turn(program, layer);
  }

  /** The update of every layer by its gradient. */
  void descend(Program program) {
    for (Layout layer : layouts) {
      program.then(new Phases.Descend(layer));
      turn(program, layer);
    }
  }

  /** Whether a sum of the layer's forward pass, or a row of its gradient, has few terms. */
  private boolean isFew(Layout layer) {
    if (layer.isSingle()) return layer.fanIn() <= FEW;
    boolean isShort = lanes > 1 || isLanewise || layer.fanOut() <= FEW;
    return layer.fanIn() <= FEW && isShort;
  }

  /** Whether f′ of a layer is computed from a alone, in so many lanes. */
  private boolean isFromActivation(Layout layer, int count) {
    Activation f = activation(layer);
    return Formulas.forgetsZ(f) && Formulas.timesSlope(f, lanes).isFor(count);
  }

  private void gradient(Program program, Layout layer) {
    if (isFew(layer)) program.then(new Gradient(layer, false));
    else program.then(addGradient(layer));
  }

  private void errorBelow(Program program, Layout layer) {
    Layout below = layout(layer.layer() - 1);
    boolean drops = drops(below.layer());
    boolean isFew = layer.fanOut() <= FEW && (lanes > 1 || isLanewise || layer.fanIn() <= FEW);
    boolean atOnce = isFew && !drops && isFromActivation(below, layer.lanesIn());
    if (isFew) program.then(RowSums.errorBelow(layer, atOnce ? activation(below) : null));
    else program.then(product(LayerProduct.errorBelow(layer)));
    if (drops) program.then(elementwise(below, Formula.DROPPED_ERROR));
    if (!atOnce) program.then(elementwise(below, Formula.TIMES_SLOPE));
  }

  private static void turn(Program program, Layout layer) {
    boolean isByUnit = layer.layer() > 0 && !layer.isLanewise() && !layer.isSingle();
    if (isByUnit) program.then(new Turn(layer));
  }

  // ---- layers of many inputs or units

  /** Of so many terms at most, in vectors of so many numbers. */
  private Product product(
    Strides strides,
    int initAt,
    int width,
    int vector,
    int terms,
    boolean ones
  ) {
    return lanes == 1 && !isLanewise && width >= WIDE
      ? new RowProduct(strides, initAt, width, terms, ones)
      : new TiledProduct(strides, initAt, vector, width / vector, ones, isLanewise);
  }

  private Kernel product(LayerProduct all) {
    int width = all.columns() * all.lanes();
    double[] zeros = new double[all.startAt() < 0 ? width : 0];
    int start = Math.max(0, all.startAt());
    Product product = product(all.strides(), start, width, all.lanes(), all.terms(), false);
    return (_, _, _, _, count, arrays, _, _) -> {
      double[] m = arrays[all.m()];
      double[] init = all.startAt() < 0 ? zeros : m;
      product.multiply(arrays[all.x()], m, init, arrays[all.out()], count, all.terms());
    };
  }

  private Kernel addGradient(Layout layer) {
    boolean single = layer.isSingle();
    int lanes = layer.lanesOfWeights();
    int width = layer.strideOfWeights();
    int xTerm = single ? 1 : layer.strideIn();
    Strides strides = Strides.ofRows(layer.next(), xTerm, width, lanes, width, lanes);
    Product product = product(strides, 0, width, lanes, CompiledPass.MOST_SAMPLES, !single);
    int x = (single ? Role.ERRORS : Role.INPUTS).of(layer.layer());
    int m = (single ? Role.INPUTS : Role.ERRORS).of(layer.layer());
    int g = Role.GRADIENT.of(layer.layer());
    int rows = single ? 1 : layer.fanIn();
    return (_, _, _, _, count, arrays, _, _) -> {
      double[] gradient = arrays[g];
      product.multiply(arrays[x], arrays[m], gradient, gradient, rows, count);
      if (!single) return;
      double sum = gradient[layer.biasAt()];
      for (int s = 0; s < count; s++) sum += arrays[x][s];
      gradient[layer.biasAt()] = sum;
    };
  }

  private static Kernel clear(Layout layer) {
    int g = Role.GRADIENT.of(layer.layer());
    return (_, _, _, _, _, arrays, _, _) -> java.util.Arrays.fill(arrays[g], 0);
  }

  // ---- arrays

  /** All arrays for so many samples at a time. */
  double[][] arrays(int samples) {
    double[][] arrays = new double[Role.count(layers())][];
    int most = 0;
    for (int l = 0; l < layers(); l++) {
      Layout layer = layout(l);
      int numbers = whole(samples * layer.stride());
      int weights = whole(layer.biasAt() + layer.stride());
      most = Math.max(most, numbers);
      arrays[Role.INPUTS.of(l)] =
        l == 0 ? new double[whole(samples * layer.strideIn())] : arrays[Role.OUTPUTS.of(l - 1)];
      arrays[Role.WEIGHTS.of(l)] = new double[weights];
      arrays[Role.WEIGHTS_BY_UNIT.of(l)] = layer.isSingle()
        ? arrays[Role.WEIGHTS.of(l)]
        : new double[isLanewise ? 0 : whole(layer.fanOut() * layer.strideIn())];
      arrays[Role.GRADIENT.of(l)] = new double[weights];
      arrays[Role.ACTIVATIONS.of(l)] = new double[numbers];
      arrays[Role.MASKS.of(l)] = new double[drops(l) ? numbers : 0];
      arrays[Role.OUTPUTS.of(l)] = drops(l) ? new double[numbers] : arrays[Role.ACTIVATIONS.of(l)];
      arrays[Role.PREACTIVATIONS.of(l)] = isInPlace(l)
        ? arrays[Role.ACTIVATIONS.of(l)]
        : new double[numbers];
      arrays[Role.ERRORS.of(l)] = new double[numbers];
      arrays[Role.TARGETS.of(l)] = new double[architecture.isOutput(l) ? numbers : 0];
    }
    for (int k = 0; k < Role.SCRATCH; k++) arrays[k] = new double[most];
    return arrays;
  }

  /** Whether a takes the place of z, which nobody asks for: so more of restarts stays in the first cache. */
  private boolean isInPlace(int layer) {
    boolean isHidden = !architecture.isOutput(layer);
    return isLanewise && lanes > 1 && isHidden && Formulas.forgetsZ(activation(layout(layer)));
  }

  /** Numbers in so many whole vectors. */
  private int whole(int numbers) {
    return Math.ceilDiv(numbers, lanes) * lanes;
  }

  /** Copies the parameters of a network in, those of one lane. */
  void load(double[] parameters, double[][] arrays, int lane) {
    for (int l = 0; l < layers(); l++) {
      Layout layer = layout(l);
      double[] weights = arrays[Role.WEIGHTS.of(l)];
      double[] byUnit = arrays[Role.WEIGHTS_BY_UNIT.of(l)];
      int at = architecture.weightOffset(l);
      for (int o = 0; o < layer.fanOut(); o++) {
        for (int i = 0; i < layer.fanIn(); i++) {
          weights[layer.weightAt(o, i, lane)] = parameters[at];
          if (l > 0 && !isLanewise) byUnit[o * layer.strideIn() + i] = parameters[at];
          at++;
        }
      }
      for (int o = 0; o < layer.fanOut(); o++) {
        weights[layer.biasAt() + layer.at(o, lane)] = parameters[at++];
      }
    }
  }

  /** Copies weights, or what is laid out like them, out. */
  void store(Role role, double[][] arrays, int lane, double factor, double[] parameters) {
    for (int l = 0; l < layers(); l++) {
      Layout layer = layout(l);
      double[] weights = arrays[role.of(l)];
      int at = architecture.weightOffset(l);
      for (int o = 0; o < layer.fanOut(); o++) {
        for (int i = 0; i < layer.fanIn(); i++) {
          parameters[at++] = weights[layer.weightAt(o, i, lane)] * factor;
        }
      }
      for (int o = 0; o < layer.fanOut(); o++) {
        parameters[at++] = weights[layer.biasAt() + layer.at(o, lane)] * factor;
      }
    }
  }
}
