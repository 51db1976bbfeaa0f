package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.OwnTables;
import symmetry.engine.Activation;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;

class OwnDataRunTest {

  private static final String DRAWN =
    "v=1&data=own&rows=120&table=5ZRbkuwwCEP_Zy3pLoPf-9_YRQc7M3u4H3E5jhFCgth31Kc8n_Jd4ynfsR_7Dr" +
    "2aaa2TfdXaXasvrWPF5emxWJzat42IK40QAk1ojYg4LrqgbzotbCfXuj4Jy5YSW-w6KcGe84EIGIGv1731uVWyxrtD" +
    "gkMXek30ztpUGoHKtbQH2Plc4TuJDYTAFmqEXMAieh76fBexg4C-tXc0WSKXCFtsZio1uU31YxwF4ScCYrnnXxZUKg" +
    "jlK1VKgNDQyC1ZCEwwExZJK66m3umep37pXqR6qBqayYf0AhLkzkMQQyQ_tkTe_Xq8UogZp0Ze07Y3ChRbewtZ1yd5" +
    "_1wPhNe7riMxls79A2OVQeHU0k7DmQ6p4yUFKkzmOlFH0yq1Ko6kR9mEXWWlfLnuQ0xbXduK264U2TuSfqch_XWsp9" +
    "SeNcShlouNM8pFq9fT-0VsLBVbuFAhC1J46-qqN0snDCe6ZQeW0zhNaaocdgqz-Tt-C0Fbe8500RdF-vZUaR6rbic3" +
    "4ax-FLQ7y8AwQXWf-TSN4oeBPC3AbPu6k0rjtZ6t9aGVb8xe-Re4PwHP-kHC0ndKze-c3NamrxhOpmDU94eSrtBx2Q" +
    "5pYxlvJzQ1Wfkz082P-nHgtyvi5HVuYk-KYD_l0dT_N88_&seed=5&hidden=8-8&init=glorot-uniform&lr=0." +
    "1&step=200";

  @Test
  void theSameRows_giveTheSameBitsWhereverTheyComeFrom() {
    for (BuiltIn source : BuiltIn.values()) {
      DataSpec spec = DataSpec.of(source).withTestShare(0.2);
      Experiment builtIn = Experiment.plain(
        spec,
        Activation.TANH,
        LayerStart.of(InitializerKind.GLOROT_UNIFORM),
        0.1,
        List.of(4)
      ).withSeed(3);
      Experiment own = builtIn.withData(spec.withSource(OwnTables.taken(spec, 3)));
      assertThat(fingerprint(own)).as(source.name()).isEqualTo(fingerprint(builtIn));
    }
  }

  /** What was drawn, shared and opened elsewhere trains to the same bits, for ever. */
  @Test
  void drawnSpiralSharedByLink_givesTheFrozenFingerprint() {
    Experiment drawn = Experiment.plain(
      DataSpec.of(OwnTables.drawnSpiral()),
      Activation.TANH,
      LayerStart.of(InitializerKind.GLOROT_UNIFORM),
      0.1,
      List.of(8, 8)
    ).withSeed(5);
    Link opened = Link.parse(new Link(drawn, 200).query()).value();
    assertThat(fingerprint(opened.experiment(), 200)).isEqualTo(fingerprint(drawn, 200));

    Parsed<Link> frozen = Link.parse(DRAWN);
    assertThat(frozen.problems()).isEmpty();
    assertThat(frozen.value()).isEqualTo(opened);
    assertThat(fingerprint(frozen.value().experiment(), 200)).isEqualTo(
      "17b89f0b4a4e9188b15ec15916ad65c2eef299178714e9751703581551613472"
    );
  }

  private static String fingerprint(Experiment experiment) {
    return fingerprint(experiment, 3);
  }

  private static String fingerprint(Experiment experiment, int steps) {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(steps);
    return Runs.fingerprint(trainer);
  }
}
