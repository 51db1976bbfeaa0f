package symmetry.training;

import java.util.List;

/** What there is to see of a run at one step, besides its losses. */
public record Inspection(List<LayerReport> hidden, Answers answers) {
  public Inspection {
    hidden = List.copyOf(hidden);
  }

  /** Whether some hidden layer has units that are exact clones of each other. */
  public boolean hasClones() {
    return hidden.stream().anyMatch(l -> l.ledger().distinct() < l.ledger().units());
  }
}
