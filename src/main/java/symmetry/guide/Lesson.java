package symmetry.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param traits what is special about it
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
  Function<Observation, Outcome> rule,
  Set<Trait> traits
) {
  /** What not every lesson has. */
  public enum Trait {
    /** What is seen before the first step gives the answer away. */
    START_TELLS,
    /** Its run is seen beside that of the same network from a random start. */
    BESIDE_RANDOM,
  }

  /** What must be measured of a run for the rule. */
  public static final View VIEW = View.of(Part.WHY_FROZEN);

  /** Runs beyond are not judged anew: what is noted must be quick to measure again. */
  public static final int MOST_STEPS = 20_000;

  public Lesson {
    answers = List.copyOf(answers);
    controls = List.copyOf(controls);
    traits = Set.copyOf(traits);
    if (steps < 1 || steps > MOST_STEPS) throw new IllegalArgumentException("steps: " + steps);
  }

  /** Every control as it stands at first. */
  public Setting usual() {
    return Setting.usual(controls);
  }

  public Experiment experiment(Setting setting) {
    return experiments.apply(setting);
  }

  public boolean startTells() {
    return traits.contains(Trait.START_TELLS);
  }

  /** What a setting's run is to be seen beside; empty if nothing. */
  public Optional<Experiment> rival(Setting setting) {
    if (!traits.contains(Trait.BESIDE_RANDOM)) return Optional.empty();
    Experiment own = experiment(setting);
    Experiment random = own
      .withStartEverywhere(LessonNets.GLOROT)
      .withEachHidden(h -> h.withDropout(0));
    return random.equals(own) ? Optional.empty() : Optional.of(random);
  }
}
