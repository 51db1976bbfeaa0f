package symmetry.ui.lineup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;

class DifferencesTest {

  @Test
  void titleSaysOfWhatThereIsNone() {
    List<Experiment> two = List.of(
      Links.experiment("v=1&data=circle&stop=scikit-learn_10_0.0001"),
      Links.experiment("v=1&data=circle")
    );
    assertThat(Differences.of(two).titleOf(1)).isEqualTo("no early stopping");
  }
}
