package symmetry.engine.kernel;

import java.util.Arrays;
import java.util.Objects;
import jdk.incubator.vector.DoubleVector;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.Loss;

/**
 * A layer of as many restarts as a vector has lanes: every number is a vector, one restart a lane. So a
 * matrix needs no second copy in another order: its numbers are vectors whichever way they are read.
 */
final class VectorReplicas implements ReplicaLayer {

  private static final int L = VectorLanes.COUNT;

  private final int fanIn;
  private final int fanOut;
  private final @Nullable VectorReplicas below;
  private final @Nullable Activation activationBelow;

  /** Numbers, each a vector, of one unit's weights and its bias. */
  private final int perUnit;

  /** W and b of each group by unit, {@code [group][unit][fanIn + 1][lane]}. */
  private final double[][] weightsOf;

  /** Of the group that is worked on. */
  private double[] weights;

  private final double[] gradient;

  /** {@code [sample][input][lane]} */
  private final double[] x;

  /** {@code [sample][input]}: what the first layer reads while that is the same in every restart. */
  private final double[] sharedX;

  private boolean shared;
  private final @Nullable SampleReader reader;

  /** {@code [sample][unit][lane]} */
  private final double[] a;

  /** The same array where nothing needs it once a is known: so more stays in the first cache. */
  private final double[] z;

  private final double[] error;
  private final double[] targets;

  private final double[] zero = new double[L];

  /** For few inputs, those of each restart and those that all share. */
  private final @Nullable FewInputs few;

  private final @Nullable FewInputs fewShared;

  /** For few units. */
  private final @Nullable LaneSums errorOfFew;

  /** Whether that multiplies by f′ of the layer below itself. */
  private final boolean errorHasSlope;

  /** For a second layer: the update of the first. */
  private final @Nullable LaneFirstDescent firstDescent;

  /** For a single unit. */
  private final @Nullable LaneSingleDescent singleDescent;

  private final Product forward;
  private final Product toGradient;
  private final Product toError;

  /**
   * @param groups of as many restarts as a vector has lanes
   * @param below whose activations it reads and whose error it computes
   */
  VectorReplicas(Place place, int groups, @Nullable VectorReplicas below) {
    this.below = below;
    fanIn = place.fanIn();
    fanOut = place.fanOut();
    activationBelow = place.activationBelow();
    int chunk = place.chunk();
    perUnit = fanIn + 1;
    weightsOf = new double[groups][fanOut * perUnit * L];
    weights = weightsOf[0];
    gradient = new double[weights.length];
    x = below == null ? new double[chunk * fanIn * L] : below.a;
    a = new double[chunk * fanOut * L];
    Activation f = place.activation();
    z = f != null && VectorActivation.forgetsZ(f) ? a : new double[a.length];
    error = new double[chunk * fanOut * L];
    targets = new double[chunk * fanOut * L];
    few = FewInputs.of(fanIn, fanOut, false);
    fewShared = FewInputs.of(fanIn, fanOut, true);
    reader = fewShared == null ? null : SampleReader.of(fanIn, fanIn);
    errorOfFew = below == null ? null : LaneSums.backward(fanIn, fanOut, activationBelow);
    errorHasSlope =
      errorOfFew != null && activationBelow != null && VectorActivation.forgetsZ(activationBelow);
    sharedX = new double[chunk * fanIn];
    firstDescent =
      below == null || activationBelow == null || below.below != null
        ? null
        : LaneFirstDescent.of(below.fanIn, fanIn, fanOut, activationBelow);
    singleDescent =
      activationBelow == null ? null : LaneSingleDescent.of(fanIn, fanOut, activationBelow);
    int unit = perUnit * L;
    int row = fanOut * L;
    int rowIn = fanIn * L;
    forward = product(fanOut, new Strides(rowIn, L, L, unit, 0, unit, row, L), false);
    toGradient = product(fanOut, new Strides(L, rowIn, row, L, 0, 0, L, unit), true);
    toError = product(fanIn, new Strides(row, L, unit, L, 0, 0, rowIn, L), false);
  }

  private static Product product(int columns, Strides strides, boolean ones) {
    return new TiledProduct(strides, L, columns, ones, true);
  }

  @Override
  public @Nullable ReplicaLayer below() {
    return below;
  }

  @Override
  public void turnTo(int group) {
    weights = weightsOf[group];
  }

  @Override
  public double weight(int unit, int input, int restart) {
    return weightsOf[restart / L][(unit * perUnit + input) * L + (restart % L)];
  }

  @Override
  public void setWeight(int unit, int input, int restart, double value) {
    weightsOf[restart / L][(unit * perUnit + input) * L + (restart % L)] = value;
  }

  @Override
  public double bias(int unit, int restart) {
    return weight(unit, fanIn, restart);
  }

  @Override
  public void setBias(int unit, int restart, double value) {
    setWeight(unit, fanIn, restart, value);
  }

  @Override
  public void setInput(int sample, int input, int lane, double value) {
    shared = false;
    x[(sample * fanIn + input) * L + lane] = value;
  }

  @Override
  public void setTarget(int sample, int output, int lane, double value) {
    targets[(sample * fanOut + output) * L + lane] = value;
  }

  @Override
  public void read(double[] samples, int[] indices, int from, int count) {
    shared = reader != null;
    if (reader != null) {
      reader.read(samples, indices, from, count, sharedX);
      return;
    }
    for (int s = 0; s < count; s++) {
      int source = indices[from + s] * fanIn;
      for (int i = 0; i < fanIn; i++) spread(samples[source + i], x, s * fanIn + i);
    }
  }

  @Override
  public void readTargets(double[] samples, int[] indices, int from, int count) {
    for (int s = 0; s < count; s++) {
      for (int o = 0; o < fanOut; o++) {
        spread(samples[indices[from + s] * fanOut + o], targets, s * fanOut + o);
      }
    }
  }

  private static void spread(double value, double[] vectors, int index) {
    DoubleVector.broadcast(VectorLanes.SPECIES, value).intoArray(vectors, index * L);
  }

  @Override
  public double target(int sample, int output, int lane) {
    return targets[(sample * fanOut + output) * L + lane];
  }

  @Override
  public double z(int sample, int unit, int lane) {
    return z[(sample * fanOut + unit) * L + lane];
  }

  @Override
  public double a(int sample, int unit, int lane) {
    return a[(sample * fanOut + unit) * L + lane];
  }

  @Override
  public void affine(int count) {
    FewInputs kernels = fewInputs();
    if (kernels != null) kernels.sums().sum(inputs(), weights, z, z, count);
    else forward.multiply(x, weights, weights, fanIn * L, z, count, fanIn);
  }

  private @Nullable FewInputs fewInputs() {
    return shared ? fewShared : few;
  }

  private double[] inputs() {
    return shared ? sharedX : x;
  }

  @Override
  public void activate(Activation f, int count) {
    VectorActivation.apply(f, z, a, count * fanOut * L);
  }

  @Override
  public void answer(Loss loss, int count) {
    if (loss == Loss.SOFTMAX_CE) softmax(count);
    else activate(loss.activation(), count);
  }

  private void softmax(int count) {
    int row = fanOut * L;
    for (int s = 0; s < count * row; s += row) {
      for (int r = s; r < s + L; r++) {
        double max = z[r];
        for (int k = r + L; k < s + row; k += L) max = Math.max(max, z[k]);
        for (int k = r; k < s + row; k += L) a[k] = z[k] - max;
      }
    }
    VectorElementary.exp(a, a, count * row);
    for (int s = 0; s < count * row; s += row) {
      for (int r = s; r < s + L; r++) {
        double sum = 0;
        for (int k = r; k < s + row; k += L) sum += a[k];
        for (int k = r; k < s + row; k += L) a[k] /= sum;
      }
    }
  }

  @Override
  public void errorSignal(Loss loss, int count) {
    int width = count * fanOut * L;
    if (loss == Loss.TANH_MSE) {
      VectorElementary.tanhError(a, targets, error, width);
      return;
    }
    VectorElementary.subtract(a, targets, error, width);
    if (!loss.isMatched()) differentiate(loss.activation(), count);
  }

  @Override
  public void clearGradient() {
    Arrays.fill(gradient, 0);
  }

  @Override
  public void accumulateGradient(int count) {
    FewInputs kernels = fewInputs();
    if (kernels != null) kernels.gradient().run(inputs(), error, gradient, count, 0, 0);
    else toGradient.multiply(x, error, gradient, 0, gradient, fanIn, count);
  }

  @Override
  public void propagateError(int count) {
    VectorReplicas to = Objects.requireNonNull(below);
    if (errorOfFew != null) errorOfFew.sum(error, weights, to.a, to.error, count);
    else toError.multiply(error, weights, zero, 0, to.error, count, fanOut);
    if (!errorHasSlope) to.differentiate(Objects.requireNonNull(activationBelow), count);
  }

  private void differentiate(Activation f, int count) {
    VectorActivation.differentiate(f, z, a, error, count * fanOut * L);
  }

  @Override
  public void descend(double rate, double perSample) {
    VectorElementary.descend(weights, gradient, weights.length, rate, perSample);
  }

  @Override
  public void learn(int count, double rate) {
    double share = 1.0 / count;
    if (below != null && below.shared && firstDescent != null) {
      double[] inputs = below.sharedX;
      firstDescent.run(inputs, below.a, below.weights, error, weights, count, rate, share);
      update(count, rate);
    } else if (below != null && singleDescent != null) {
      singleDescent.run(x, error, weights, below.error, count, rate, share);
      below.learn(count, rate);
    } else {
      ReplicaLayer.super.learn(count, rate);
    }
  }

  @Override
  public void update(int count, double rate) {
    FewInputs kernels = fewInputs();
    if (kernels == null) ReplicaLayer.super.update(count, rate);
    else kernels.descent().run(inputs(), error, weights, count, rate, 1.0 / count);
  }

  /** What computes a layer of few inputs. */
  private record FewInputs(LaneSums sums, LaneGradient gradient, LaneGradient descent) {
    static @Nullable FewInputs of(int fanIn, int fanOut, boolean shared) {
      LaneSums sums = LaneSums.forward(fanIn, fanOut, shared);
      if (sums == null) return null;
      return new FewInputs(
        sums,
        LaneGradient.of(fanIn, fanOut, shared, false),
        LaneGradient.of(fanIn, fanOut, shared, true)
      );
    }
  }
}
