package symmetry.engine;

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

  /** η of each part of the parameters in the step that is taken. */
  private final double[] rates;

  /** A network with all parameters zero, trained by plain gradient descent. */
  public Network(Architecture architecture) {
    this(architecture, TrainingRule.PLAIN);
  }

  /** A network with all parameters zero, before its first step. */
  public Network(Architecture architecture, TrainingRule rule) {
    this(architecture, rule, Kernels.best());
  }

  /** A network for a look or two, with all parameters zero: nothing is compiled for it. */
  public static Network plain(Architecture architecture) {
    return new Network(architecture, TrainingRule.PLAIN, Kernels.PLAIN);
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
    rates = new double[2 * architecture.layers()];
  }

  public Architecture architecture() {
    return architecture;
  }

  /** How it is trained. */
  public TrainingRule rule() {
    return rule;
  }

  /** A copy of the parameters as they are now. */
  public Parameters parameters() {
    update();
    return new Parameters(architecture, parameters);
  }

  /** The same without a copy, for a look before the next step. */
  public Parameters live() {
    update();
    return live;
  }

  /** Replaces all parameters, and nothing else of the state. */
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
    return live().isFinite() && descent.isFinite();
  }

  /**
   * One step of the rule's optimizer, with dropout, on a batch.
   *
   * @param batch indices of the batch's samples
   * @param learningRate η
   */
  public void step(Samples samples, int[] batch, double learningRate) {
    rule.rates(architecture, learningRate, rates);
    boolean plain = rule.isPlain();
    load();
    if (plain && !sweep.drops()) pass.learn(samples.x, samples.y, batch, rates);
    else accumulateGradient(samples, batch, true);
    if (plain && sweep.drops()) pass.descend(rates, 1.0 / batch.length);
    descent.begin();
    if (!plain) descend(batch.length);
    current = !plain;
  }

  /** By the optimizer, on the parameters here. */
  private void descend(int samples) {
    computeGradient(samples);
    for (int part = 0; part < rates.length; part++) {
      int end = architecture.offset(part + 1);
      descent.update(parameters, gradient, architecture.offset(part), end, rates[part]);
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
    meanGradient(samples);
    for (int l = 0; l < architecture.layers(); l++) {
      int from = architecture.weightOffset(l);
      rule.penalty().addGradient(parameters, gradient, from, architecture.biasOffset(l));
    }
  }

  private void meanGradient(int samples) {
    pass.meanGradient(gradient, 1.0 / samples);
    architecture.clearMissing(gradient);
  }

  /** Gradient of the mean loss over the batch, without dropout or penalty; changes no parameter. */
  public Parameters gradient(Samples samples, int[] batch) {
    accumulateGradient(samples, batch, false);
    meanGradient(batch.length);
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
