package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Biases that a layer does without are 0 for ever, whatever trains it. */
class UnbiasedTest {

  static List<Scenario> scenarios() {
    return Scenario.all()
      .stream()
      .filter(scenario -> !scenario.architecture().unbiased().isEmpty())
      .toList();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void biasesThatAreNotThere_stayZeroToTheBit_andTheOthersMove(Scenario scenario) {
    Architecture shape = scenario.architecture();
    for (Kernels kernels : List.of(Kernels.PLAIN, Kernels.best())) {
      Network network = new Network(shape, scenario.rule(), kernels);
      network.setParameters(scenario.start());
      for (int s = 0; s < scenario.steps(); s++) {
        network.step(scenario.samples(), scenario.indices(s), 0.1);
      }
      for (int l = 0; l < shape.layers(); l++) {
        double[] before = scenario.start().biases(l);
        double[] after = network.parameters().biases(l);
        if (shape.hasBiases(l)) assertThat(after).isNotEqualTo(before);
        else for (double b : after) assertThat(Double.doubleToRawLongBits(b)).isZero();
      }
    }
  }

  /** Nor have they a gradient, which measures of a layer would count. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void biasesThatAreNotThere_haveNoGradient(Scenario scenario) {
    Architecture shape = scenario.architecture();
    Network network = new Network(shape, scenario.rule());
    network.setParameters(scenario.start());
    Parameters gradient = network.gradient(scenario.samples(), scenario.indices(0));
    Parameters dissected = network.dissect(scenario.samples(), scenario.indices(0)).gradient();
    for (int l : shape.unbiased()) {
      assertThat(gradient.biases(l)).containsOnly(0);
      assertThat(dissected.biases(l)).containsOnly(0);
    }
  }
}
