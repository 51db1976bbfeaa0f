package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.Jvm;

/** The JIT of its JVMs is to be done in time, so nothing else runs meanwhile. */
@Isolated
@Tag("slow")
class AllocationTest {

  /** Without a profile of classes the JIT knows of a vector what the code says: the same always. */
  private static final String NO_PROFILE = " -XX:-UseTypeProfile";

  @ParameterizedTest
  @ValueSource(strings = { "", Jvm.VECTOR_MODULE, Jvm.VECTOR_MODULE + NO_PROFILE })
  void aCompiledStepAllocatesNothing(String options) throws Exception {
    assertThat(Jvm.lastLine(options, Allocation.class)).matches("\\[0(, 0){12}]");
  }
}
