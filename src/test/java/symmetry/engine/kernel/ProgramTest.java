package symmetry.engine.kernel;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.TrainingRule;

class ProgramTest {

  private static final int DEEP = 60;
  private static final int MOST = 20;

  /** Until the JIT has compiled all of it, vectors are interpreted: a hundred times as slow. */
  @ParameterizedTest
  @EnumSource
  void layersOfADeepNetworkShareTheirCode(Activation f) {
    for (int lanes : new int[] { 1, 8 }) {
      for (int width : new int[] { 1, 8, 16 }) {
        assertThat(code(f, width, DEEP, lanes))
          .as("%d units in %d lanes", width, lanes)
          .hasSizeBetween(1, MOST);
      }
    }
  }

  private static Set<Class<?>> code(Activation f, int width, int depth, int lanes) {
    List<Hidden> hidden = Collections.nCopies(depth, new Hidden(width, f));
    Architecture architecture = new Architecture(2, hidden, 1, Loss.SIGMOID_BCE);
    Plan plan = Plan.of(architecture, TrainingRule.PLAIN, lanes);
    return Arrays.stream(new Program(plan::step).kernels()).map(Kernel::getClass).collect(toSet());
  }
}
