package symmetry.guide;

import java.util.List;
import java.util.function.Function;
import symmetry.experiment.Experiment;
import symmetry.training.Part;
import symmetry.training.View;

/**
 * One lesson of the guide.
 *
 * @param id its name in links, for ever: letters and hyphens
 * @param title a question, or a dare
 * @param text one or two sentences that lead to the experiment
 * @param question to be answered before the run
 * @param answers to choose from
 * @param controls what a person may change
 * @param steps after which the question is decided, at the latest
 * @param experiments the experiment of each setting
 * @param rule turns what was measured into what happened
 * @param startTells whether what is seen before the first step gives the answer away
 */
public record Lesson(
  String id,
  String title,
  String text,
  String question,
  List<String> answers,
  List<Control<?>> controls,
  int steps,
  Function<Setting, Experiment> experiments,
  Function<Findings, Outcome> rule,
  boolean startTells
) {
  Lesson(
    String id,
    String title,
    String text,
    String question,
    List<String> answers,
    List<Control<?>> controls,
    int steps,
    Function<Setting, Experiment> experiments,
    Function<Findings, Outcome> rule
  ) {
    this(id, title, text, question, answers, controls, steps, experiments, rule, false);
  }

  /** What must be measured of a run for the rule. */
  public static final View VIEW = View.of(Part.WHY_FROZEN);

  /** Runs beyond are not judged anew: what is noted must be quick to measure again. */
  public static final int MOST_STEPS = 20_000;

  public Lesson {
    answers = List.copyOf(answers);
    controls = List.copyOf(controls);
    if (steps < 1 || steps > MOST_STEPS) throw new IllegalArgumentException("steps: " + steps);
  }

  /** Every control as it stands at first. */
  public Setting usual() {
    return Setting.usual(controls);
  }

  public Experiment experiment(Setting setting) {
    return experiments.apply(setting);
  }
}
