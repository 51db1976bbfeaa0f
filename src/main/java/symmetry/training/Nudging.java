package symmetry.training;

import java.util.List;
import symmetry.experiment.Event;

/**
 * What the button that nudges the units apart is at a step.
 *
 * @param label what it says
 * @param isPossible whether it would do anything
 * @param isCalledFor whether there are identical units that have been trained for a while
 * @param reason what it does, or why it does nothing, as a sentence
 * @param undoLabel what would be taken back; empty if nothing was done up to this step
 */
public record Nudging(
  String label,
  boolean isPossible,
  boolean isCalledFor,
  String reason,
  String undoLabel
) {
  public static Nudging of(Snapshot snapshot, Inspection inspection) {
    long step = snapshot.step();
    List<Event> events = snapshot.experiment().timeline().upTo(step);
    boolean nudged = events.stream().anyMatch(Event.Nudge.class::isInstance);
    boolean clones = inspection.hasClones();
    boolean over = snapshot.divergence().isPresent();
    boolean possible = !over && (clones || nudged);
    return new Nudging(
      nudged ? "Nudge again" : label(inspection),
      possible,
      possible && clones && step > 0,
      reason(inspection, over, possible),
      undoLabel(snapshot.experiment().events(), step)
    );
  }

  private static String label(Inspection inspection) {
    long layers = inspection
      .hidden()
      .stream()
      .filter(layer -> !layer.ledger().cloneClasses().isEmpty())
      .count();
    return layers > 1 ? "Nudge all layers" : "Nudge the units apart";
  }

  private static String reason(Inspection inspection, boolean over, boolean possible) {
    if (over) return "The numbers ran away: go back first.";
    if (inspection.hidden().isEmpty()) return "There is no hidden layer to nudge.";
    if (possible) return "Adds a small random number to each weight, in this run, at this step (n)";
    boolean single = inspection
      .hidden()
      .stream()
      .allMatch(layer -> layer.ledger().units() == 1);
    return single ? "One unit has no copy to be nudged from." : "All units differ already.";
  }

  private static String undoLabel(List<Event> events, long step) {
    if (events.isEmpty() || events.getLast().step() > step) return "";
    return events.getLast() instanceof Event.Nudge ? "Undo nudge" : "Undo edit";
  }
}
