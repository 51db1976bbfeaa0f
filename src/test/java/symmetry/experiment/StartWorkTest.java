package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class StartWorkTest {

  private static final String DEEP = "88-".repeat(30) + "88";
  private static final String LINK =
    "v=1&data=circle&samples=2000&test=0&act=%s&init=%s&hidden=" + DEEP;

  @Test
  void lsuv_costsPassesOverTheDataOfEachLayerAlone() {
    long drawn = StartWork.ofStart(experiment("relu", "glorot-normal"));
    long adapted = StartWork.ofStart(experiment("relu", "lsuv"));

    assertThat(drawn).isLessThan(1_000_000);
    assertThat(adapted).isBetween(4L * 230_000 * 2_000, 6L * 240_000 * 2_000);
  }

  /** With which a run begins, however cheap its start. */
  @Test
  void firstLookAtTheLosses_costsAPassOverAllSamples() {
    Experiment cheap = experiment("relu", "glorot-normal");
    assertThat(StartWork.watched(cheap) - StartWork.ofStart(cheap)).isEqualTo(
      cheap.parameterCount() * 2_000
    );
  }

  @Test
  void activationsThatAreNoLines_costMore() {
    assertThat(StartWork.ofStart(experiment("gelu", "lsuv"))).isGreaterThan(
      StartWork.ofStart(experiment("relu", "lsuv"))
    );
  }

  @Test
  void events_costAtTheirStep() {
    String events = "&events=" + String.join("*", Collections.nCopies(4, "7_init_31_lsuv"));
    Experiment plain = experiment("gelu", "lsuv");
    Experiment changed = Links.experiment(LINK.formatted("gelu", "lsuv") + events);

    assertThat(StartWork.ofStart(changed)).isEqualTo(StartWork.ofStart(plain));
    assertThat(StartWork.ofEvents(changed, 7)).isPositive();
    assertThat(StartWork.ofAll(changed)).isEqualTo(
      StartWork.ofStart(plain) + StartWork.ofEvents(changed, 7)
    );
  }

  private static Experiment experiment(String activation, String initializer) {
    return Links.experiment(LINK.formatted(activation, initializer));
  }
}
