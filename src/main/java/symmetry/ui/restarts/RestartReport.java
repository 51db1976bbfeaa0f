package symmetry.ui.restarts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetry.experiment.Comparison;
import symmetry.experiment.Link;
import symmetry.study.restarts.LossHistogram;
import symmetry.study.restarts.Restart;
import symmetry.study.restarts.RestartFigures;
import symmetry.study.restarts.RestartsLink;
import tools.jackson.databind.json.JsonMapper;

/** The results of a run as files; an experiment without any is left out. */
record RestartReport(RestartsLink link, List<Optional<RestartFigures>> figures) {
  private static final String HEAD = "experiment,link,seed,final_loss,solved_at,broke_at\n";

  /** A line for each start; empty where something never happened, Infinity where it diverged. */
  String csv() {
    StringBuilder csv = new StringBuilder(HEAD);
    for (int k = 0; k < figures.size(); k++) {
      String start = Comparison.letter(k) + ",";
      for (Restart r : restarts(k)) {
        csv
          .append(start)
          .append(new Link(link.experiments().get(k).withSeed(r.seed()), 0).query())
          .append(',')
          .append(r.seed())
          .append(',')
          .append(r.finalLoss())
          .append(',')
          .append(step(r.solvedAt()))
          .append(',')
          .append(step(r.brokeAt()))
          .append('\n');
      }
    }
    return csv.toString();
  }

  /** What is to be run, and for each experiment every figure that the page shows. */
  String json() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("link", link.query());
    report.put("seeds", link.seeds());
    report.put("steps", link.steps());
    report.put("goal", link.goal());
    List<Map<String, Object>> experiments = new ArrayList<>();
    for (int k = 0; k < figures.size(); k++) {
      int index = k;
      figures.get(k).ifPresent(f -> experiments.add(experiment(index, f)));
    }
    report.put("experiments", experiments);
    report.put("lossEdges", LossHistogram.edges());
    return JsonMapper.shared().writeValueAsString(report);
  }

  private Map<String, Object> experiment(int index, RestartFigures f) {
    Map<String, Object> experiment = new LinkedHashMap<>();
    experiment.put("letter", Comparison.letter(index));
    experiment.put("link", new Link(link.experiments().get(index), 0).query());
    experiment.put("inWords", f.inWords());
    experiment.put("starts", f.seeds());
    experiment.put("solved", f.solved());
    experiment.put("successRate", f.successRate());
    experiment.put("successInterval", f.successInterval());
    experiment.put("bestOf", f.bestOf());
    experiment.put("solvedQuantiles", f.solvedQuantiles());
    experiment.put("lossCounts", f.losses().counts());
    experiment.put("diverged", f.diverged());
    experiment.put("symmetricToTheEnd", f.symmetric());
    experiment.put("restarts", f.restarts().stream().map(RestartReport::restart).toList());
    return experiment;
  }

  private static Map<String, Object> restart(Restart r) {
    Map<String, Object> restart = new LinkedHashMap<>();
    restart.put("seed", r.seed());
    if (!r.isDiverged()) restart.put("finalLoss", r.finalLoss());
    if (r.isSolved()) restart.put("solvedAt", r.solvedAt());
    if (!r.isSymmetric()) restart.put("brokeAt", r.brokeAt());
    return restart;
  }

  private List<Restart> restarts(int index) {
    return figures.get(index).map(RestartFigures::restarts).orElse(List.of());
  }

  private static String step(int step) {
    return step == Restart.NEVER ? "" : Integer.toString(step);
  }
}
