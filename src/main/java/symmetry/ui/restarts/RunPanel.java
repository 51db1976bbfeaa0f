package symmetry.ui.restarts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.RestartsLink;
import symmetry.ui.field.BoundedField;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Refusal;

/** How many seeds, how long, towards what; and the bar that runs them. */
final class RunPanel extends Section {

  private final BoundedField seeds;
  private final BoundedField steps;
  private final BoundedField goal;
  private final Refusal refusal = new Refusal();

  /**
   * @param bar runs what is set here
   */
  RunPanel(Consumer<UnaryOperator<RestartsLink>> onChange, Component bar) {
    addClassNames("panel", "run-panel");
    getElement().setAttribute("aria-label", "Run");
    seeds = new BoundedField("Seeds", RestartPlan.SEEDS, value ->
      onChange.accept(link -> link.withSeeds((int) value))
    ).withId("seeds");
    steps = new BoundedField("Steps of each", RestartPlan.STEPS, value ->
      onChange.accept(link -> link.withSteps((int) value))
    ).withId("steps");
    goal = new BoundedField("Solved below loss", RestartPlan.GOAL, value ->
      onChange.accept(link -> link.withGoal(value))
    ).withId("goal");
    add(Panel.fields(seeds, steps, goal), refusal, bar);
  }

  void refuse(String sentence) {
    refusal.show(sentence);
  }

  void show(RestartsLink link) {
    refusal.hide();
    seeds.show(link.seeds());
    steps.show(link.steps());
    goal.show(link.goal());
  }
}
