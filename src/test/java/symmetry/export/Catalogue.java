package symmetry.export;

import java.util.ArrayList;
import java.util.List;
import symmetry.CalmLinks;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;

/** Some forty experiments in which all there is to export comes up. */
final class Catalogue {

  static final int STEPS = 120;

  private static final int OF_CALM = 30;

  /** What no activation or loss brings up. */
  private static final List<String> OTHERS = List.of(
    "data=circle&samples=60&hidden=5-3&lr=0.1&init=he-normal&events=0_nudge_1-2_0.05*60_nudge_1_0.25*60_nudge_2_0.1_1*90_lr_0.02",
    "data=circle&samples=60&hidden=5-3&lr=0.1&init=he-normal&batch=10&events=30_w_1_2_1_0.5*30_init_2_he-normal*90_b_3_1_0.25*90_nudge_2_0.01",
    "data=circle&samples=60&hidden=5-3&lr=0.1&init=glorot-uniform&batch=10&opt=momentum_0.8&events=50_batches_3*50_nudge_1_0.1*60_lr_0.01",
    "data=moons&samples=60&hidden=8-6&lr=0.1&init=he-normal&act=relu&dropout=0.3&batch=8",
    "data=spiral&samples=50&hidden=6-5&lr=0.02&init=glorot-uniform&dropout=0.2&opt=adam_0.9_0.999_1e-8&events=40_dropout_1_0.5*80_dropout_2_0",
    "data=digits&hidden=12&lr=0.1&init=glorot-uniform&batch=32&test=0.9",
    "data=digits&hidden=10&act=gelu&lr=0.01&init=lsuv&opt=adam_0.9_0.999_1e-8&batch=64&test=0.9&events=20_init_1_lsuv",
    "data=xor-points&hidden=0&lr=0.3&init=normal_0_0.5",
    "data=own&task=multiclass&rows=6&names=age-in-years*x.2081.&labels=one*two*t.2a.three&table=HYpBDgAgDMLuewsjoCH-_2dOL01LEFdgtBksiCdoMeXxUc-44TmV8OLzAg&hidden=3&lr=0.1&init=he-normal",
    "data=own&rows=4&table=M9Ax0DHUMeQCkQZQGsgCAA&hidden=4&lr=0.3&init=glorot-uniform&test=0.25",
    "data=xor&samples=50&hidden=4&lr=0.3&opt=nesterov_0",
    "data=circle&hidden=4&lr=1&init=constant_0.5&events=60_nudge_1_0.05",
    "data=circle&samples=60&hidden=5-3&lr=0.02&init=he-normal&bias=uniform_-0.5_0.5&bias2=none&biasout=none&opt=adam_0.9_0.999_1e-8&l2=0.01&batch=10&events=40_nudge_2_0.1*60_b_1_2_0.3",
    "data=moons&samples=60&scale=plus-minus-one&features=x1-squared&hidden=6-4&lr=0.1&init=glorot-uniform&bias=none&loss=softmax-ce&l1=0.001&stop=scikit-learn_3_0.01",
    "data=circle&samples=60&scale=standardised&hidden=5&lr=0.1&init=he-normal&loss=softmax-ce&dropout=0.2&batch=8&positive=0.3&opt=momentum_0.9&biasout=class-prior"
  );

  private Catalogue() {}

  static List<Experiment> all() {
    List<String> links = new ArrayList<>(CalmLinks.all().subList(0, OF_CALM));
    OTHERS.forEach(other -> links.add("v=1&" + other));
    return links.stream().map(Catalogue::experiment).toList();
  }

  static Experiment experiment(String query) {
    Parsed<Link> link = Link.parse(query);
    if (!link.problems().isEmpty()) throw new IllegalStateException(query + link.problems());
    return link.value().experiment();
  }

  static Recording recording(Experiment experiment, long steps) {
    Recorder recorder = new Recorder(experiment, steps, true);
    while (recorder.advance());
    return recorder.recording();
  }
}
