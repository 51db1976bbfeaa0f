package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Loss;

/**
 * The order in which a network's layers are computed, and by what: emitted phases where there are few
 * terms to a sum, products and emitted phases in turn where there are many.
 *
 * @param lanes numbers of the longest vector; 1 for plain numbers
 * @param isLanewise see {@link Layout}
 * @param reads whether it takes in samples by itself; or else they are in the arrays
 */
record Plan(Architecture architecture, int lanes, boolean isLanewise, boolean reads) {
  /** Terms of sums, or inputs and units, for which there are registers. */
  private static final int FEW = 8;

  /** Where a row of plain numbers is long enough for the JIT's own vectors. */
  private static final int WIDE = 12;

  /** Between the activations of a hidden layer and what the layer above reads; or its errors. */
  interface Between {
    @Nullable
    Kernel of(int hiddenLayer);
  }

  static final Between NOTHING = layer -> null;

  /** The plan for one network in so many lanes. */
  static Plan of(Architecture architecture, int lanes) {
    boolean narrow = true;
    for (int l = 0; l < architecture.layers(); l++) {
      narrow &= architecture.fanIn(l) <= FEW && architecture.fanOut(l) <= FEW;
    }
    return new Plan(architecture, lanes, lanes == 1 && narrow, true);
  }

  int layers() {
    return architecture.layers();
  }

  Layout layout(int layer) {
    return new Layout(
      layer,
      architecture.fanIn(layer),
      architecture.fanOut(layer),
      lanes,
      isLanewise,
      layer == 0 && isLanewise && reads && architecture.inputs() <= FEW
    );
  }

  private Layout last() {
    return layout(layers() - 1);
  }

  private Activation activation(int layer) {
    return architecture.isOutput(layer)
      ? architecture.loss().activation()
      : architecture.activation(layer);
  }

  /** z and a of every layer. */
  void forward(Program program, Between masks) {
    Layout first = layout(0);
    if (reads) program.then(
      new Phases.Read(Role.INPUTS.of(0), false, first.fanIn(), first.strideIn(), first.nextInput())
    );
    for (int l = 0; l < layers(); l++) {
      activate(program, layout(l));
      then(program, masks.of(l));
    }
  }

  private static void then(Program program, @Nullable Kernel kernel) {
    if (kernel != null) program.then(kernel);
  }

  private void activate(Program program, Layout layer) {
    Activation f = activation(layer.layer());
    boolean softmax =
      architecture.isOutput(layer.layer()) && architecture.loss() == Loss.SOFTMAX_CE;
    if (isFew(layer)) program.then(new Affine(layer));
    else program.then(affine(layer));
    if (softmax) {
      program
        .then(Softmax.shift(layer))
        .then(new Phases.Exponential(layer))
        .then(Softmax.normalize(layer));
    } else {
      program.then(new Phases.Activate(layer, f));
    }
    boolean isPadded = layer.stride() > layer.fanOut() * layer.next();
    if (isPadded && (softmax || f.value(0) != 0)) program.then(new Phases.ClearPadding(layer));
  }

  /** ∂L/∂z of the last layer; takes in the targets. */
  private void error(Program program) {
    Layout last = last();
    int targets = Role.TARGETS.of(last.layer());
    if (reads) program.then(
      new Phases.Read(targets, true, last.fanOut(), last.stride(), last.next())
    );
    program.then(new Phases.ErrorSignal(last, architecture.loss()));
  }

  /** Adds to the gradient of every layer. */
  void backward(Program program, Between masks) {
    error(program);
    for (int l = layers() - 1; l >= 0; l--) {
      gradient(program, layout(l));
      if (l > 0) errorBelow(program, layout(l), masks.of(l - 1));
    }
  }

  /** The whole step by a batch that is one chunk. */
  void step(Program program) {
    forward(program, NOTHING);
    learn(program);
  }

  /** The backward pass and the update. */
  private void learn(Program program) {
    error(program);
    for (int l = layers() - 1; l >= 0; l--) {
      Layout layer = layout(l);
      if (Learn.isFor(layer)) {
        Activation below = activation(l - 1);
        boolean atOnce =
          Formulas.forgetsZ(below) && Formulas.timesSlope(below, lanes).isFor(layer.lanesIn());
        program.then(new Learn(layer, atOnce ? below : null));
        if (!atOnce) program.then(new Phases.Differentiate(layout(l - 1), below));
      } else {
        if (!isFew(layer)) program.then(clear(layer));
        if (l > 0) errorBelow(program, layer, null);
        if (isFew(layer)) {
          program.then(new Gradient(layer, true));
        } else {
          gradient(program, layer);
          program.then(new Phases.Descend(layer));
        }
        turn(program, layer);
      }
    }
  }

  /** The update of every layer by its gradient. */
  void descend(Program program) {
    for (int l = 0; l < layers(); l++) {
      program.then(new Phases.Descend(layout(l)));
      turn(program, layout(l));
    }
  }

  /** Whether a sum of the layer's forward pass, or a row of its gradient, has few terms. */
  private boolean isFew(Layout layer) {
    if (layer.isSingle()) return layer.fanIn() <= FEW;
    boolean isShort = lanes > 1 || isLanewise || layer.fanOut() <= FEW;
    return layer.fanIn() <= FEW && isShort;
  }

  private void gradient(Program program, Layout layer) {
    if (isFew(layer)) program.then(new Gradient(layer, false));
    else program.then(addGradient(layer));
  }

  private void errorBelow(Program program, Layout layer, @Nullable Kernel mask) {
    Activation f = activation(layer.layer() - 1);
    boolean isFew = layer.fanOut() <= FEW && (lanes > 1 || isLanewise || layer.fanIn() <= FEW);
    boolean atOnce =
      isFew &&
      mask == null &&
      Formulas.forgetsZ(f) &&
      Formulas.timesSlope(f, lanes).isFor(layer.lanesIn());
    if (isFew) program.then(new ErrorBelow(layer, atOnce ? f : null));
    else program.then(error(layer));
    then(program, mask);
    if (!atOnce) program.then(new Phases.Differentiate(layout(layer.layer() - 1), f));
  }

  private static void turn(Program program, Layout layer) {
    if (layer.layer() == 0 || layer.isLanewise() || layer.isSingle()) return;
    if (layer.fanOut() <= FEW && layer.fanIn() <= FEW) program.then(new Turn(layer));
    else program.then(transpose(layer));
  }

  // ---- layers of many inputs or units

  private Product product(Strides strides, int width, int vector, int terms, boolean ones) {
    return lanes == 1 && !isLanewise && width >= WIDE
      ? new RowProduct(strides, width, terms, ones)
      : new TiledProduct(strides, vector, width / vector, ones, isLanewise);
  }

  private Kernel affine(Layout layer) {
    int lanesOut = layer.lanesOut();
    int stride = layer.stride();
    Strides strides = new Strides(
      layer.strideIn(),
      layer.next(),
      stride,
      lanesOut,
      0,
      lanesOut,
      stride,
      lanesOut
    );
    Product product = product(strides, stride, lanesOut, layer.fanIn(), false);
    int x = Role.INPUTS.of(layer.layer());
    int w = Role.WEIGHTS.of(layer.layer());
    int z = Role.PREACTIVATIONS.of(layer.layer());
    int biases = layer.biasAt();
    return (_, _, _, _, count, arrays, _, _) ->
      product.multiply(arrays[x], arrays[w], arrays[w], biases, arrays[z], count, layer.fanIn());
  }

  private Kernel error(Layout layer) {
    int lanesIn = layer.lanesIn();
    int stride = layer.strideIn();
    Strides strides = new Strides(
      layer.stride(),
      layer.next(),
      isLanewise ? lanes : stride,
      isLanewise ? layer.stride() : lanesIn,
      0,
      lanesIn,
      stride,
      lanesIn
    );
    Product product = product(strides, stride, lanesIn, layer.fanOut(), false);
    double[] zeros = new double[stride];
    int e = Role.ERRORS.of(layer.layer());
    int w = (isLanewise ? Role.WEIGHTS : Role.WEIGHTS_BY_UNIT).of(layer.layer());
    int below = Role.ERRORS.of(layer.layer() - 1);
    return (_, _, _, _, count, arrays, _, _) ->
      product.multiply(arrays[e], arrays[w], zeros, 0, arrays[below], count, layer.fanOut());
  }

  private Kernel addGradient(Layout layer) {
    boolean single = layer.isSingle();
    int vector = single ? layer.lanesIn() : layer.lanesOut();
    int width = single ? layer.strideIn() : layer.stride();
    Strides strides = new Strides(
      single ? 0 : layer.next(),
      single ? 1 : layer.strideIn(),
      width,
      vector,
      0,
      vector,
      single ? 0 : width,
      vector
    );
    Product product = product(strides, width, vector, CompiledPass.MOST_SAMPLES, !single);
    int x = (single ? Role.ERRORS : Role.INPUTS).of(layer.layer());
    int m = (single ? Role.INPUTS : Role.ERRORS).of(layer.layer());
    int g = Role.GRADIENT.of(layer.layer());
    int rows = single ? 1 : layer.fanIn();
    return (_, _, _, _, count, arrays, _, _) -> {
      double[] gradient = arrays[g];
      product.multiply(arrays[x], arrays[m], gradient, 0, gradient, rows, count);
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

  private static Kernel transpose(Layout layer) {
    int w = Role.WEIGHTS.of(layer.layer());
    int byUnit = Role.WEIGHTS_BY_UNIT.of(layer.layer());
    return (_, _, _, _, _, arrays, _, _) ->
      Matrices.transpose(
        arrays[w],
        layer.stride(),
        arrays[byUnit],
        layer.strideIn(),
        layer.fanIn(),
        layer.fanOut()
      );
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
        l == 0 ? new double[whole(samples * layer.strideIn())] : arrays[Role.ACTIVATIONS.of(l - 1)];
      arrays[Role.WEIGHTS.of(l)] = new double[weights];
      arrays[Role.WEIGHTS_BY_UNIT.of(l)] = layer.isSingle()
        ? arrays[Role.WEIGHTS.of(l)]
        : new double[isLanewise ? 0 : whole(layer.fanOut() * layer.strideIn())];
      arrays[Role.GRADIENT.of(l)] = new double[weights];
      arrays[Role.ACTIVATIONS.of(l)] = new double[numbers];
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
    return isLanewise && lanes > 1 && isHidden && Formulas.forgetsZ(activation(layer));
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
