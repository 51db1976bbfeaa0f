package symmetry.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import symmetry.data.LearningTask;
import symmetry.engine.Loss;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.experiment.StoppingKind;
import symmetry.number.NumberText;
import symmetry.training.EarlyStop;

/** What a script does of an experiment's rule of early stopping, and what it says of it. */
record EndRule(Recording recording, boolean replays) {
  private Choice<StoppingKind> rule() {
    return recording.experiment().training().stopping();
  }

  private boolean watches() {
    return rule().kind().watches(recording.dataset().test().length);
  }

  /** Whether the script follows the rule: where losses are so close that rounding decides it cannot. */
  private boolean isFollowed() {
    return watches() && (!replays || recording.isStopFirm());
  }

  /** A sentence; nothing where there is no rule. */
  String sentence() {
    if (!watches()) return "";
    Optional<String> ended = recording
      .stop()
      .map(EarlyStop::inWords)
      .filter(_ -> replays);
    String name = "Early stopping, %s (%s),".formatted(rule().kind().source(), Labels.of(rule()));
    String notYet = replays ? name + " has not ended training by the last step." : "";
    String how = isFollowed()
      ? replays
        ? "This script finds that by itself."
        : name + " ends training."
      : "Rounding decides where, so this script does not look for it.";
    return "%s %s".formatted(ended.orElse(notYet), how).strip();
  }

  /** What templates read under {@code stop}. */
  Map<String, Object> values() {
    if (!isFollowed()) return Map.of();
    Experiment experiment = recording.experiment();
    StoppingKind kind = rule().kind();
    Loss loss = experiment.loss();
    boolean ofScore = kind == StoppingKind.SCIKIT_LEARN_SCORE;
    boolean ofClasses = experiment.data().source().task() != LearningTask.REGRESSION;
    int train = recording.dataset().train().length;
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("is", true);
    values.put("scikit", kind.isScikitLearn());
    values.put("keras", !kind.isScikitLearn());
    values.put("train", !kind.needsTest());
    values.put("test", kind.needsTest());
    values.put("ofLoss", kind.needsTest() && !ofScore);
    values.put("ofAccuracy", ofScore && ofClasses);
    values.put("ofR2", ofScore && !ofClasses);
    values.put("best", kind.restoresBest());
    values.put("patience", NumberText.of(rule().value(0)));
    values.put("delta", NumberText.of(rule().value(1)));
    values.put("monitor", kind.needsTest() ? "val_loss" : "loss");
    values.put("name", kind.source());
    values.put("several", experiment.architecture().outputs() > 1);
    values.put("middle", loss == Loss.LINEAR_MSE ? "0.5" : "0");
    values.put("targetMiddle", NumberText.of((loss.low() + 1) / 2));
    values.put("epoch", Math.ceilDiv(train, experiment.samplesPerStep()));
    values.put("ended", recording.stop().isPresent());
    recording.stop().ifPresent(stop -> values.put("at", stop.step()));
    return values;
  }
}
