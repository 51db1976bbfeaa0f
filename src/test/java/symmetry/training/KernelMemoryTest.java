package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import symmetry.Jvm;

/** No request can make the server's metaspace grow without end. */
@Tag("slow")
class KernelMemoryTest {

  private static final String[] ARCHITECTURES = { "30", "60" };

  @Test
  void fiveHundredMoreArchitecturesTakeNoMoreMetaspace() throws Exception {
    long[] kilobytes = Arrays.stream(
      Jvm.lastLine(Jvm.VECTOR_MODULE, KernelMemory.class, ARCHITECTURES).split(" ")
    )
      .mapToLong(Long::parseLong)
      .toArray();
    assertThat(kilobytes[1]).isLessThan((kilobytes[0] * 11) / 10);
  }
}
