package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.Python;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.engine.Parameters;
import symmetry.engine.Penalty;
import symmetry.engine.Samples;
import symmetry.experiment.Choice;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.RandomExperiments;
import symmetry.experiment.StoppingKind;

/** Where early stopping ends a run. */
class EarlyStoppingTest {

  private static final int MOST_EPOCHS = 1500;

  /** MLPClassifier and MLPRegressor themselves, from our start, on our batches and splits. */
  private static final String SKLEARN = """
  import json, sys, warnings
  import numpy as np
  from sklearn.neural_network import MLPClassifier, MLPRegressor
  from sklearn.neural_network import _multilayer_perceptron as module
  warnings.simplefilter("ignore")
  for case in json.load(open(sys.argv[1])):
      x, y = np.array(case["x"]), np.array(case["y"])
      train, test = case["train"], case["test"]
      orders = iter(case["orders"])
      starts = list(zip(case["weights"], case["biases"]))
      model = (MLPRegressor if case["regression"] else MLPClassifier)(
          [len(b) for b in case["biases"][:-1]], activation="tanh", solver="sgd",
          alpha=case["alpha"], batch_size=case["batch"], learning_rate_init=case["rate"],
          max_iter=case["most"], shuffle=True, momentum=case["momentum"], nesterovs_momentum=False,
          tol=case["tol"], n_iter_no_change=case["n"], early_stopping=case["score"])
      given = iter(starts)
      def start(fan_in, fan_out, dtype):
          w, b = next(given)
          return np.array(w).T.copy(), np.array(b)
      model._init_coef = start
      module.shuffle = lambda indices, random_state: np.array(next(orders))
      module.train_test_split = lambda a, b, **_: (a, x[test], b, model._validation(b, y[test]))
      classes = np.unique(y)
      def validation(b, labels):
          if case["regression"]:
              return labels.reshape(-1, 1) if b.ndim > 1 else labels
          return model._label_binarizer.transform(labels)
      model._validation = validation
      model.fit(x[train], y[train])
      stopped = model.n_iter_ if model.n_iter_ < case["most"] else 0
      best = int(np.argmax(model.validation_scores_)) + 1 if case["score"] and stopped else 0
      print(case["name"], stopped, best, model.loss_curve_[0])
  """;

  private static final List<String> CASES = List.of(
    "data=moons&hidden=6&lr=0.5&stop=scikit-learn_10_0.0001",
    "data=moons&hidden=6&lr=0.1&batch=16&stop=scikit-learn_10_0.001",
    "data=moons&hidden=6&lr=0.1&batch=24&stop=scikit-learn_3_0.01",
    "data=moons&hidden=5-4&lr=0.2&batch=16&stop=scikit-learn-score_5_0.001",
    "data=iris&hidden=5&lr=0.1&batch=20&stop=scikit-learn_3_0.001",
    "data=iris&hidden=5&lr=0.05&batch=20&stop=scikit-learn-score_10_0.0001",
    "data=sine&hidden=8&lr=0.1&batch=20&stop=scikit-learn_10_0.00001",
    "data=sine&hidden=8&lr=0.1&batch=20&stop=scikit-learn-score_10_0.0001",
    "data=moons&hidden=6&lr=0.5&l2=0.01&stop=scikit-learn_10_0.0001",
    "data=circle&hidden=6&lr=0.05&batch=32&opt=momentum_0.9&stop=scikit-learn_20_0.0001",
    "data=circle&hidden=6&lr=0.05&batch=32&opt=momentum_0.9&stop=scikit-learn-score_20_0"
  );

  @TempDir
  private Path folder;

  @Test
  void scikitLearnStopsWhereItStops() throws Exception {
    Python python = Python.with(EarlyStoppingTest.class, "sklearn");
    List<String> cases = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int k = 0; k < CASES.size(); k++) {
      Experiment experiment = experiment(CASES.get(k) + "&init=glorot-uniform");
      Trainer trainer = new Trainer(experiment, 1);
      int perEpoch = trainer.batches().stepsPerEpoch();
      trainer.advanceTo((long) MOST_EPOCHS * perEpoch);
      Optional<EarlyStop> stop = trainer
        .snapshot()
        .stop()
        .filter(s -> s.epoch() < MOST_EPOCHS);
      boolean score = experiment.training().stopping().kind() == StoppingKind.SCIKIT_LEARN_SCORE;
      long best = score ? stop.map(EarlyStop::bestStep).orElse(0L) / perEpoch : 0;
      expected.add("case%d %d %d".formatted(k, stop.map(EarlyStop::epoch).orElse(0L), best));
      cases.add(json("case" + k, experiment, stop.map(EarlyStop::epoch).orElse(0L)));
    }
    Path file = Files.writeString(folder.resolve("cases.json"), cases.toString());
    Path script = Files.writeString(folder.resolve("stop.py"), SKLEARN);

    List<String> said = python.run(script, file.toString());

    assertThat(said.stream().map(line -> line.substring(0, line.lastIndexOf(' ')))).isEqualTo(
      expected
    );
    assertThat(expected.stream().filter(line -> !line.contains(" 0 "))).hasSizeGreaterThan(8);
  }

  private static String json(String name, Experiment experiment, long stoppedAt) {
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    Samples samples = dataset.samples(experiment.loss());
    int[] train = dataset.train();
    Parameters start = experiment.initialParameters(dataset);
    int layers = start.architecture().layers();
    BatchOrder order = BatchOrder.of(experiment, train);
    long epochs = stoppedAt == 0 ? MOST_EPOCHS : stoppedAt + 50;
    List<String> orders = new ArrayList<>();
    for (long epoch = 0; epoch < epochs; epoch++) {
      long first = epoch * order.stepsPerEpoch();
      orders.add(
        Arrays.toString(
          IntStream.range(0, order.stepsPerEpoch())
            .flatMap(s -> Arrays.stream(order.batchAt(first + s)))
            .map(sample -> Arrays.binarySearch(train, sample))
            .toArray()
        )
      );
    }
    var training = experiment.training();
    boolean momentum = !training.optimizer().values().isEmpty();
    int batch = training.batchSize() == 0 ? train.length : training.batchSize();
    return """
    {"name": "%s", "x": %s, "y": %s, "train": %s, "test": %s, "orders": %s, "weights": %s, "biases": %s,
     "rate": %s, "batch": %d, "alpha": %s, "momentum": %s, "most": %d, "n": %d, "tol": %s, "score": %s,
     "regression": %s}""".formatted(
      name,
      IntStream.range(0, dataset.size())
        .mapToObj(s ->
          Arrays.toString(
            IntStream.range(0, samples.inputs())
              .mapToDouble(i -> samples.input(s, i))
              .toArray()
          )
        )
        .toList(),
      Arrays.toString(IntStream.range(0, dataset.size()).mapToDouble(dataset::target).toArray()),
      Arrays.toString(train),
      Arrays.toString(dataset.test()),
      orders,
      IntStream.range(0, layers)
        .mapToObj(l -> rows(start, l))
        .toList(),
      IntStream.range(0, layers)
        .mapToObj(l -> Arrays.toString(start.biases(l)))
        .toList(),
      training.learningRate(),
      batch,
      training.l2() * batch,
      momentum ? training.optimizer().value(0) : 0.0,
      stoppedAt == 0 ? MOST_EPOCHS : stoppedAt + 50,
      (int) training.stopping().value(0),
      training.stopping().value(1),
      training.stopping().kind() == StoppingKind.SCIKIT_LEARN_SCORE,
      dataset.task() == LearningTask.REGRESSION
    );
  }

  private static String rows(Parameters p, int layer) {
    int fanIn = p.architecture().fanIn(layer);
    double[] w = p.weights(layer);
    return IntStream.range(0, p.architecture().fanOut(layer))
      .mapToObj(o -> Arrays.toString(Arrays.copyOfRange(w, o * fanIn, (o + 1) * fanIn)))
      .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Against the definition: so many epochs since the last that was below the best by more than min_delta. */
  @ParameterizedTest
  @ValueSource(
    strings = {
      "keras-loss_5_0.001",
      "keras-loss_0_0.0001",
      "keras-loss_1_0.01",
      "keras-loss-best_20_0.002",
      "keras-val-loss_0_0",
      "keras-val-loss_3_0",
      "keras-val-loss-best_10_0.01",
    }
  )
  void kerasStopsPatienceEpochsAfterTheLastImprovement(String rule) {
    int stops = 0;
    for (String rest : List.of(
      "data=moons&samples=60&noise=0.3&hidden=6&lr=1",
      "data=circle&samples=60&hidden=5&lr=0.5&batch=7&l2=0.002&l1=0.001",
      "data=sine&samples=50&hidden=5&lr=0.3&batch=10&opt=momentum_0.8"
    )) {
      Experiment experiment = experiment(rest + "&init=he-normal&stop=" + rule);
      Trainer trainer = new Trainer(experiment, 1);
      int perEpoch = trainer.batches().stepsPerEpoch();
      trainer.advanceTo(400L * perEpoch);
      boolean onTest = rule.contains("val");
      double[] values = monitored(experiment, 400, onTest);
      double patience = experiment.training().stopping().value(0);
      double delta = experiment.training().stopping().value(1);
      int improved = 0;
      int stop = 0;
      for (int epoch = 1; epoch < values.length && stop == 0; epoch++) {
        if (values[epoch] + delta < values[improved]) improved = epoch;
        else if (epoch - improved >= patience) stop = epoch;
      }
      if (stop == 0) assertThat(trainer.snapshot().stop()).as("%s, %s", rest, rule).isEmpty();
      if (stop == 0) continue;
      stops++;
      EarlyStop found = trainer.snapshot().stop().orElseThrow();
      assertThat(found.epoch())
        .as("%s, %s", rest, rule)
        .isEqualTo(stop + 1L);
      assertThat(found.step()).isEqualTo((stop + 1L) * perEpoch);
      assertThat(found.bestStep()).isEqualTo((improved + 1L) * perEpoch);
      assertThat(found.restsAt()).isEqualTo(
        rule.contains("best") ? found.bestStep() : found.step()
      );
    }
    assertThat(stops).isPositive();
  }

  /** What Keras reports of each epoch, from states that are made anew for each. */
  private static double[] monitored(Experiment experiment, int epochs, boolean onTest) {
    Motion motion = new Motion(experiment.withTraining(withoutStop(experiment)));
    Penalty penalty = experiment.rule().penalty();
    double[] values = new double[epochs];
    int perEpoch = motion.batches().stepsPerEpoch();
    for (int epoch = 0; epoch < epochs; epoch++) {
      double sum = 0;
      for (int k = 0; k < perEpoch; k++) {
        int[] batch = motion.batches().batchAt(motion.step());
        double loss = motion.network().evaluate(motion.samples(), batch).loss();
        sum += batch.length * (loss + penalty.of(motion.parameters()));
        motion.update();
      }
      values[epoch] = onTest
        ? motion.testLoss() + penalty.of(motion.parameters())
        : sum / motion.train().length;
    }
    return values;
  }

  private static symmetry.experiment.Training withoutStop(Experiment experiment) {
    return experiment.training().withStopping(Choice.of(StoppingKind.NONE));
  }

  /** A dropped unit's loss is that of the step: the engine's own mask. */
  @Test
  void withDropout_theLossIsThatOfTheMaskedBatch() {
    Experiment experiment = experiment(
      "data=moons&samples=60&hidden=8&lr=0.5&dropout=0.5&init=he-normal&stop=keras-loss_2_0.01"
    );
    Motion motion = new Motion(experiment);
    List<Double> losses = new ArrayList<>();
    while (losses.size() < 60) {
      var seen = motion.dissect();
      losses.add(IntStream.range(0, seen.count()).mapToDouble(seen::loss).average().orElseThrow());
      motion.update();
    }
    int improved = 0;
    int stop = 0;
    for (int e = 1; stop == 0; e++) {
      if (losses.get(e) + 0.01 < losses.get(improved)) improved = e;
      else if (e - improved >= 2) stop = e + 1;
    }
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(60);
    assertThat(trainer.snapshot().stop().orElseThrow().step()).isEqualTo(stop);
  }

  /** Whatever way a run went, it is stopped where a run that goes straight is; seed recorded. */
  @Test
  void theStopIsAFunctionOfTheExperiment() {
    RandomExperiments random = new RandomExperiments(20_261_129);
    int stops = 0;
    for (int k = 0; k < 60; k++) {
      Experiment experiment = random.small();
      Training drawn = new Training(random.below(2));
      experiment = experiment.withTraining(
        experiment.training().withStopping(drawn.rule(random.below(6)))
      );
      Trainer straight = new Trainer(experiment);
      straight.advanceTo(90);
      Trainer wandering = new Trainer(experiment);
      for (int turn = 0; turn < 6; turn++) wandering.goTo(random.below(90));
      Experiment other = experiment.with(new Event.SetLearningRate(30, 0.01)).orElseThrow();
      wandering.continueAs(other);
      wandering.goTo(random.below(90));
      wandering.continueAs(experiment);
      wandering.goTo(90);
      assertThat(wandering.snapshot().stop())
        .as(new Link(experiment, 0).query())
        .isEqualTo(straight.snapshot().stop());
      Trainer edited = new Trainer(experiment);
      int at = random.below(60);
      edited.goTo(at);
      edited.edit(Edit.learningRate(0.03));
      edited.advanceTo(90);
      Trainer planned = new Trainer(edited.experiment());
      planned.advanceTo(90);
      assertThat(edited.snapshot().stop()).isEqualTo(planned.snapshot().stop());
      if (straight.snapshot().stop().isPresent()) stops++;
    }
    assertThat(stops).isBetween(20, 60);
  }

  /** Rules that stop within 90 steps. */
  private record Training(int patience) {
    Choice<StoppingKind> rule(int kind) {
      return Choice.of(StoppingKind.values()[kind + 1], patience + 1.0, 0.01);
    }
  }

  /** An event at the end of an epoch changes what is measured there, made live or planned. */
  @ParameterizedTest
  @CsvSource({ "keras-val-loss_1_0.001", "scikit-learn-score_1_0.01", "keras-loss_1_0.001" })
  void anEditAtTheEndOfAnEpochCountsThere(String rule) {
    Experiment experiment = experiment(
      "data=moons&samples=60&hidden=4&lr=1&init=he-normal&stop=" + rule
    );
    Trainer edited = new Trainer(experiment);
    edited.goTo(1);
    edited.edit(Edit.weight(0, 0, 0, 5));
    edited.advanceTo(600);
    Trainer planned = new Trainer(edited.experiment());
    planned.advanceTo(600);
    assertThat(planned.snapshot().stop()).isPresent().isEqualTo(edited.snapshot().stop());
  }

  @Test
  void withoutATestSplit_whatLooksAtItNeverStops() {
    Experiment experiment = experiment("data=moons&test=0&stop=keras-val-loss_0_0");
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(50);
    assertThat(trainer.snapshot().stop()).isEmpty();
  }

  private static Experiment experiment(String query) {
    Parsed<Link> link = Link.parse("v=1&" + query);
    assertThat(link.problems()).isEmpty();
    return link.value().experiment();
  }
}
