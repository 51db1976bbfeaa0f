package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {

  @ParameterizedTest
  @ValueSource(strings = { "", Jvm.VECTOR_MODULE })
  void aCompiledStepAllocatesNothing(String options) throws Exception {
    assertThat(Jvm.lastLine(options, Allocation.class)).isEqualTo("[0, 0, 0]");
  }
}
