package symmetry.engine;

import symmetry.engine.TrainingRule.RateFactor;

/**
 * A network with its parameters and what its optimizer remembers. Mutable; confined to one thread at a
 * time. A step allocates nothing.
 *
 * <p>Every sum runs in one fixed order (bias first, then inputs ascending; over a batch, samples in
 * batch order), by fused multiply-add. A step is: gradient of the mean loss, plus the penalty's, then the
 * optimizer's update layer by layer.
 */
public final class Network {

  /**
   * Version of the arithmetic: within one version, the same experiment gives the same bits, on every
   * machine and for ever.
   */
  public static final String VERSION = "1";
  private final Architecture architecture;
  private final TrainingRule rule;
  private final Pass pass;
  private final Sweep sweep;
  private final Descent descent;

  /** The parameters, of which the pass has a copy to work on. */
  private final double[] parameters;
  private final Parameters live;

  /** Whether the pass has them as they are here. */
  private boolean loaded;

  /** Whether they are here as the pass has them; one of the two always holds. */
  private boolean current = true;

  /** Of the mean loss, and of the penalty; laid out like the parameters. */
  private final double[] gradient;

  /** η of each layer in the step that is taken. */
  private final double[] weightRates;
  private final double[] biasRates;

  /** A network with all parameters zero, trained by plain gradient descent. */
  public Network(Architecture architecture) {
    this(architecture, TrainingRule.PLAIN);
  }

  /** A network with all parameters zero, before its first step. */
  public Network(Architecture architecture, TrainingRule rule) {
    this(architecture, rule, Kernels.best());
  }

  Network(Architecture architecture, TrainingRule rule, Kernels kernels) {
    rule.requireFits(architecture);
    this.architecture = architecture;
    this.rule = rule;
    pass = kernels.pass(architecture, rule);
    sweep = new Sweep(architecture, rule, pass);
    parameters = new double[architecture.parameterCount()];
    live = new Parameters(parameters, architecture);
    gradient = new double[parameters.length];
    descent = new Descent(rule.optimizer(), parameters.length);
    weightRates = new double[architecture.layers()];
    biasRates = new double[architecture.layers()];
  }

  public Architecture architecture() {
    return architecture;
  }

  /** How it is trained. */
  public TrainingRule rule() {
    return rule;
  }

  /** The parameters as they are now. */
  public Parameters parameters() {
    update();
    return new Parameters(architecture, parameters);
  }

  /** Replaces all parameters. */
  public void setParameters(Parameters values) {
    values.requireFits(architecture);
    System.arraycopy(values.values(), 0, parameters, 0, parameters.length);
    loaded = false;
    current = true;
  }

  /** Brings the parameters here up to date. */
  private void update() {
    if (!current) pass.store(parameters);
    current = true;
  }

  /** Brings those of the pass up to date. */
  private void load() {
    if (!loaded) pass.load(parameters);
    loaded = true;
  }

  /** All that the next step depends on besides samples and rule. */
  public Checkpoint checkpoint() {
    return new Checkpoint(parameters(), descent.copy());
  }

  /** Goes back, or over, to the state of a checkpoint made with the same optimizer. */
  public void restore(Checkpoint checkpoint) {
    descent.restore(checkpoint.descent());
    setParameters(checkpoint.parameters());
  }

  /** Steps taken so far. */
  public long stepCount() {
    return descent.step();
  }

  /** Whether every parameter and everything the optimizer remembers is a finite number. */
  public boolean isFinite() {
    update();
    return live.isFinite() && descent.isFinite();
  }

  /** {@link Parameters#areClones} without a copy. */
  public boolean areClones(int layer, int unit, int other) {
    update();
    return live.areClones(layer, unit, other);
  }

  /** {@link Parameters#haveEqualOutgoing} without a copy. */
  public boolean haveEqualOutgoing(int layer, int unit, int other) {
    update();
    return live.haveEqualOutgoing(layer, unit, other);
  }

  /**
   * One step of the rule's optimizer, with dropout, on a batch.
   *
   * @param batch indices of the batch's samples
   * @param learningRate η
   */
  public void step(Samples samples, int[] batch, double learningRate) {
    for (int l = 0; l < weightRates.length; l++) {
      RateFactor factor = rule.rateFactor(l);
      weightRates[l] = learningRate * factor.weights();
      biasRates[l] = learningRate * factor.biases();
    }
    boolean plain = rule.isPlain();
    load();
    if (plain && !sweep.drops()) pass.learn(samples.x, samples.y, batch, weightRates, biasRates);
    else accumulateGradient(samples, batch, true);
    if (plain && sweep.drops()) pass.descend(weightRates, biasRates, 1.0 / batch.length);
    descent.begin();
    if (!plain) descend(batch.length);
    current = !plain;
  }

  /** By the optimizer, on the parameters here. */
  private void descend(int samples) {
    computeGradient(samples);
    for (int l = 0; l < weightRates.length; l++) {
      int weights = architecture.weightOffset(l);
      int biases = architecture.biasOffset(l);
      int end = architecture.weightOffset(l + 1);
      descent.update(parameters, gradient, weights, biases, weightRates[l]);
      descent.update(parameters, gradient, biases, end, biasRates[l]);
    }
    loaded = false;
  }

  private void accumulateGradient(Samples samples, int[] batch, boolean dropping) {
    load();
    if (dropping) sweep.beginDropout(descent.step());
    sweep.accumulateGradient(samples.x, samples.y, batch, dropping);
  }

  /** Of the mean loss over the samples that are summed up, and of the penalty. */
  private void computeGradient(int samples) {
    update();
    pass.meanGradient(gradient, 1.0 / samples);
    for (int l = 0; l < weightRates.length; l++) {
      int from = architecture.weightOffset(l);
      rule.penalty().addGradient(parameters, gradient, from, architecture.biasOffset(l));
    }
  }

  /** Gradient of the mean loss over the batch, without dropout or penalty; changes no parameter. */
  public Parameters gradient(Samples samples, int[] batch) {
    accumulateGradient(samples, batch, false);
    pass.meanGradient(gradient, 1.0 / batch.length);
    return new Parameters(architecture, gradient);
  }

  /** What the next step on this batch would compute; nothing changes. */
  public Dissection dissect(Samples samples, int[] batch) {
    load();
    sweep.beginDropout(descent.step());
    return sweep.dissect(samples.x, samples.y, batch, () -> {
      computeGradient(batch.length);
      return new Parameters(architecture, gradient);
    });
  }

  /** Loss and accuracy over the given samples; changes no parameter. */
  public Evaluation evaluate(Samples samples, int[] indices) {
    load();
    return sweep.evaluate(samples.x, samples.y, indices);
  }

  /** What every unit computes on the given samples; changes no parameter. */
  public Activity activity(Samples samples, int[] indices) {
    load();
    return sweep.activity(samples.x, indices);
  }
}
