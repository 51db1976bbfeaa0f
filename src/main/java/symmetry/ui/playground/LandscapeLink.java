package symmetry.ui.playground;

import com.vaadin.flow.component.html.Anchor;
import symmetry.experiment.Experiment;
import symmetry.study.landscape.SliceLink;
import symmetry.study.landscape.SliceMap;

/** Leads to the landscape around where the run stands. */
final class LandscapeLink extends Anchor {

  LandscapeLink() {
    setText("Landscape");
    setId("to-landscape");
    setTitle("The loss over a plane through these weights, and the way of this run on it");
  }

  void show(Experiment experiment, long step) {
    long reachable = Math.min(step, experiment.replayableSteps());
    setHref("landscape?" + new SliceLink(SliceMap.of(experiment, reachable)).query());
  }
}
