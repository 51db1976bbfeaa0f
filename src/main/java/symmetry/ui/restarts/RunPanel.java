package symmetry.ui.restarts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.function.UnaryOperator;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.RestartsLink;
import symmetry.ui.field.BoundedField;
import symmetry.ui.panel.Figures;
import symmetry.ui.panel.Panel;

/** How many seeds, how long, towards what; and how far the run is. */
final class RunPanel extends Section {

  /** What the panel asks for. */
  interface Commands {
    void change(UnaryOperator<RestartsLink> change);

    void run();

    void cancel();
  }

  private final BoundedField seeds;
  private final BoundedField steps;
  private final BoundedField goal;
  private final Button run;
  private final Button cancel;
  private final ProgressBar progress = new ProgressBar();
  private final Span status = new Span();

  RunPanel(Commands commands) {
    addClassNames("panel", "run-panel");
    getElement().setAttribute("aria-label", "Run");
    seeds = new BoundedField("Seeds", RestartPlan.SEEDS, value ->
      commands.change(link -> link.withSeeds((int) value))
    );
    seeds.setId("seeds");
    steps = new BoundedField("Steps of each", RestartPlan.STEPS, value ->
      commands.change(link -> link.withSteps((int) value))
    );
    steps.setId("steps");
    goal = new BoundedField("Solved below loss", RestartPlan.GOAL, value ->
      commands.change(link -> link.withGoal(value))
    );
    goal.setId("goal");
    run = new Button("Run", e -> commands.run());
    run.setId("run");
    run.addThemeVariants(ButtonVariant.PRIMARY);
    cancel = new Button("Cancel", e -> commands.cancel());
    cancel.setId("cancel");
    progress.setId("progress");
    progress.getElement().setAttribute("aria-label", "Share of the seeds done");
    status.setId("status");
    status.getElement().setAttribute("role", "status");
    Div buttons = new Div(run, cancel, status);
    buttons.addClassName("actions");
    add(Panel.fields(seeds, steps, goal), buttons, progress);
    showIdle("Nothing was run yet.");
  }

  void show(RestartsLink link) {
    seeds.show(link.seeds());
    steps.show(link.steps());
    goal.show(link.goal());
    run.setText(
      "Run %s starts".formatted(Figures.count((long) link.seeds() * link.experiments().size()))
    );
  }

  void showIdle(String words) {
    cancel.setEnabled(false);
    progress.setVisible(false);
    status.setText(words);
  }

  void showRunning(double share, Duration left) {
    cancel.setEnabled(true);
    progress.setVisible(true);
    progress.setValue(Math.clamp(share, 0, 1));
    status.setText(
      left.isZero() ? "Running …" : "%.0f %%, about %s left".formatted(100 * share, inWords(left))
    );
  }

  private static String inWords(Duration left) {
    return left.toSeconds() < 90 ? Math.max(1, left.toSeconds()) + " s" : left.toMinutes() + " min";
  }
}
