package symmetry.training;

import java.util.List;

/** What there is to see of a run at one step, besides its losses. */
public record Inspection(List<LayerReport> hidden, Answers answers) {
  public Inspection {
    hidden = List.copyOf(hidden);
  }
}
