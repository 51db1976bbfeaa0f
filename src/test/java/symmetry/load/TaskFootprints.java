package symmetry.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetry.claims.Statement;
import symmetry.claims.StatementTask;
import symmetry.claims.Statements;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.Comparison;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Links;
import symmetry.study.OneUnitSearch;
import symmetry.study.Sample;
import symmetry.study.Task;
import symmetry.study.Work;
import symmetry.study.compare.MemberTask;
import symmetry.study.landscape.MirrorMap;
import symmetry.study.landscape.MirrorTask;
import symmetry.study.landscape.PlanTask;
import symmetry.study.landscape.SliceInquiry;
import symmetry.study.landscape.SliceMap;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.Scene;
import symmetry.study.signal.DeepNetwork;
import symmetry.study.signal.LearningTime;
import symmetry.study.signal.PhaseGrid;
import symmetry.study.signal.PhaseMap;
import symmetry.study.signal.SignalDraw;

/**
 * Does a task of each kind of study and prints what it is said to work with beside the most that lived on the heap
 * meanwhile, in bytes; a line each. For a JVM of its own, with the options of {@link LiveHeap}.
 */
public final class TaskFootprints {

  private static final String SMALL = "v=1&data=circle&hidden=4-4&init=glorot-uniform&lr=0.1";
  private static final String MIDDLE = "v=1&data=moons&hidden=32-32&init=glorot-uniform&batch=16";
  private static final String LARGE =
    "v=1&data=spiral&hidden=64-64&act=relu&init=he-normal&opt=adam_0.9_0.999_1e-8&lr=0.003&batch=32";
  private static final String HUGE =
    "v=1&data=circle&hidden=256-256-256&init=glorot-normal&batch=10";

  private TaskFootprints() {}

  /**
   * @param arguments beginnings of the names of those that are wanted; none for all
   */
  public static void main(String... arguments) throws InterruptedException {
    for (Map.Entry<String, Task<?>> one : tasks().entrySet()) {
      if (!isWanted(one.getKey(), arguments)) continue;
      Task<?> task = one.getValue();
      // The first time classes and kernels are loaded, which stay.
      task.run(Work.unwatched());
      long most = LiveHeap.most(() -> task.run(Work.unwatched()));
      System.out.println("%s\t%d\t%d".formatted(one.getKey(), task.footprint(), most));
    }
  }

  private static boolean isWanted(String name, String... arguments) {
    return arguments.length == 0 || List.of(arguments).stream().anyMatch(name::startsWith);
  }

  private static Map<String, Task<?>> tasks() {
    Map<String, Task<?>> tasks = new LinkedHashMap<>();
    for (String link : List.of(SMALL, MIDDLE, LARGE, HUGE)) {
      Experiment experiment = Links.experiment(link);
      int steps = link.equals(HUGE) ? 20 : 1_000;
      Comparison comparison = Comparison.of(experiment, experiment.withSeed(2));
      tasks.put("member " + link, new MemberTask(comparison, 0, steps));
      tasks.put("restarts " + link, restarts(experiment, steps));
      tasks.put("scene " + link, new Scene.Filming(experiment, steps));
      tasks.put("plan " + link, new PlanTask(SliceMap.of(experiment, steps)));
      tasks.put("row " + link, row(experiment));
    }
    Experiment clones = Links.experiment(MIDDLE.replace("glorot-uniform", "zeros"));
    tasks.put(
      "restarts of moments",
      restarts(Links.experiment(SMALL + "&opt=momentum_0.9"), 1_000)
    );
    tasks.put("restarts of many samples", restarts(Links.experiment(SMALL + "&samples=2000"), 100));
    tasks.put("one unit", OneUnitSearch.of(clones).orElseThrow());
    tasks.put("mirror", new MirrorTask(MirrorMap.opening().withSteps(2_000)));
    PhaseGrid grid = PhaseGrid.usual().withSize(1, 2).withSteps(20);
    tasks.put("phase", new PhaseMap(Activation.TANH, 0.1, grid, 1).cells().getLast().task());
    Choice<InitializerKind> glorot = Choice.of(InitializerKind.GLOROT_NORMAL);
    tasks.put("signal", new SignalDraw(new DeepNetwork(Activation.TANH, glorot, 0, 30, 128), 1));
    tasks.put(
      "signal deep",
      new SignalDraw(new DeepNetwork(Activation.TANH, glorot, 0, 100, 256), 1)
    );
    tasks.put("learning time", new LearningTime(glorot, LearningTime.DEPTHS.getLast()));
    for (Statement statement : Statements.all()) {
      tasks.put("statement " + statement.number(), new StatementTask(statement));
    }
    return tasks;
  }

  private static Task<?> restarts(Experiment experiment, int steps) {
    return new RestartPlan(experiment, 64, steps, 0.1).tasks().getFirst();
  }

  private static Task<?> row(Experiment experiment) {
    List<Sample> samples = new SliceInquiry(SliceMap.of(experiment, 0)).samples();
    return samples.getLast().task();
  }
}
