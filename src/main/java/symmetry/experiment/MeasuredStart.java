package symmetry.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import symmetry.data.Dataset;
import symmetry.diagnostics.Course;
import symmetry.diagnostics.Sizes;
import symmetry.engine.Activation;
import symmetry.engine.Activity;
import symmetry.engine.Dissection;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;

/**
 * An experiment's network before its first step, measured on samples of its training split: of its own
 * seed and, for the course of signals, of the next ones too.
 */
final class MeasuredStart {

  private static final int SAMPLES = 32;
  private static final int SEEDS = 9;

  /** Weights × samples that one look may cost: a tenth of a second. */
  private static final long MOST_WORK = 60_000_000;

  /** What looks at the other seeds may cost. */
  private static final long MORE_WORK = 8_000_000;

  /** Forwards, and on the way back twice that. */
  private static final int PASSES = 3;

  private final Experiment experiment;
  private final List<Course> courses;
  private final Samples samples;
  private final int[] train;
  private final int[] looked;
  private final Parameters parameters;
  private final Network network;
  private final Dissection dissection;

  private MeasuredStart(Experiment experiment, int seeds) {
    this.experiment = experiment;
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    samples = dataset.samples(experiment.loss());
    train = dataset.train();
    parameters = experiment.initialParameters(dataset);
    network = Network.plain(experiment.architecture());
    network.setParameters(parameters);
    looked = spread(train, SAMPLES);
    dissection = network.dissect(samples, looked);
    courses = new ArrayList<>();
    courses.add(Course.of(dissection, parameters, samples, looked));
    Experiment other = experiment;
    while (courses.size() < seeds) {
      other = other.withSeed(other.nextSeed());
      courses.addAll(new MeasuredStart(other, 1).courses);
    }
  }

  /** Nothing where drawing or looking would keep a person waiting. */
  static Optional<MeasuredStart> of(Experiment experiment) {
    long parameters = experiment.parameterCount();
    long look = PASSES * SAMPLES * parameters + StartWork.ofStart(experiment.withoutEvents());
    if (look > MOST_WORK) return Optional.empty();
    // Given weights are the same from every seed.
    int seeds = experiment.given().isPresent() ? 1 : Math.clamp(MORE_WORK / look, 1, SEEDS);
    return Optional.of(new MeasuredStart(experiment, seeds));
  }

  /** So many of them at most, evenly: data may come sorted by class. */
  private static int[] spread(int[] indices, int most) {
    int count = Math.min(indices.length, most);
    int[] some = new int[count];
    for (int k = 0; k < count; k++) some[k] = indices[(int) (((long) k * indices.length) / count)];
    return some;
  }

  /** Seeds that the courses are of. */
  int seeds() {
    return courses.size();
  }

  /** Of the course of each seed, ascending. */
  double[] sorted(ToDoubleFunction<Course> figure) {
    return courses.stream().mapToDouble(figure).sorted().toArray();
  }

  /** Of the course of each seed. */
  double median(ToDoubleFunction<Course> figure) {
    return Sizes.median(sorted(figure));
  }

  /** Whether some of the samples looked at have other inputs than others, from every seed. */
  boolean inputsDiffer() {
    return courses.stream().allMatch(Course::inputsDiffer);
  }

  /** Of its own seed. */
  Parameters parameters() {
    return parameters;
  }

  /** Whether the mean loss over the samples looked at is so many times that of a network that answers 0. */
  boolean isFarOff(double times) {
    double zeros = Network.plain(experiment.architecture()).evaluate(samples, looked).loss();
    return network.evaluate(samples, looked).loss() > times * zeros;
  }

  /** Mean loss over the training split, or as much of it as one look may cost. */
  double loss() {
    return network.evaluate(samples, affordable()).loss();
  }

  /** The same of a network whose outputs are all 0. */
  double lossOfZeros() {
    return Network.plain(experiment.architecture()).evaluate(samples, affordable()).loss();
  }

  /** Largest |x| of the inputs that it trains on. */
  double largestInput() {
    double largest = 0;
    for (int sample : train) {
      for (int k = 0; k < samples.inputs(); k++) {
        largest = Math.max(largest, Math.abs(samples.input(sample, k)));
      }
    }
    return largest;
  }

  /** Whether f′ is 0 at every unit of a hidden layer on every training sample. */
  boolean isFlat(int layer) {
    return (
      isFlat(dissection.activity(), layer) && isFlat(network.activity(samples, affordable()), layer)
    );
  }

  /** Whether every activation of a hidden layer is 0 on the samples looked at. */
  boolean isSilent(int layer) {
    Activity activity = dissection.activity();
    int units = activity.architecture().fanOut(layer);
    for (int k = 0; k < activity.count() * units; k++) {
      if (activity.activation(layer, k / units, k % units) != 0) return false;
    }
    return true;
  }

  /** Whether the layer's units get any error on the samples looked at. */
  boolean getsError(int layer) {
    return courses.getFirst().errors().get(layer) > 0;
  }

  /** Whether the last hidden layer has an error to pass on, from most seeds. */
  boolean passesError() {
    return 2 * courses.stream().filter(Course::hasError).count() > courses.size();
  }

  /** Whether any of the layer's weights gets a gradient from the samples looked at. */
  boolean learns(int layer) {
    return Arrays.stream(dissection.gradient().weights(layer)).anyMatch(g -> g != 0);
  }

  private boolean isFlat(Activity activity, int layer) {
    Activation f = activity.architecture().hidden().get(layer).activation();
    int units = activity.architecture().fanOut(layer);
    for (int k = 0; k < activity.count() * units; k++) {
      double z = activity.preactivation(layer, k / units, k % units);
      if (f.derivative(z, activity.activation(layer, k / units, k % units)) != 0) return false;
    }
    return true;
  }

  private int[] affordable() {
    long count = MOST_WORK / parameters.architecture().parameterCount();
    return spread(train, (int) Math.min(train.length, Math.max(count, SAMPLES)));
  }
}
