package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.Jvm;

/** The same bits from JVMs started differently. */
class KernelProcessTest {

  private static final int SOME = Fingerprints.of(Scenario.some(), Scenario::referenceFingerprint);

  @ParameterizedTest
  @CsvSource({
    "'', plain Java",
    "'" + Jvm.VECTOR_MODULE + "', vectors of",
    "'" + Jvm.VECTOR_MODULE + " -Dsymmetry.lanes=off', plain Java",
    "'" + Jvm.VECTOR_MODULE + " -Dsymmetry.lanes=64', vectors of 64 bits",
    "'" + Jvm.VECTOR_MODULE + " -Dsymmetry.lanes=128', vectors of 128 bits",
    "'" + Jvm.VECTOR_MODULE + " -Dsymmetry.lanes=256', vectors of 256 bits",
    "'" + Jvm.VECTOR_MODULE + " -Dsymmetry.lanes=512', vectors of 512 bits",
    "'" + Jvm.VECTOR_MODULE + " -XX:UseAVX=2', vectors of",
    "'" + Jvm.VECTOR_MODULE + " -XX:TieredStopAtLevel=1', vectors of",
    "'-Dsymmetry.lanes=plain', the plain pass",
  })
  void aJvmStartedOtherwiseGivesTheSameBits(String options, String kernels) throws Exception {
    assertThat(Jvm.lastLine(options, Fingerprints.class))
      .startsWith(kernels)
      .endsWith(": " + SOME);
  }

  @ParameterizedTest
  @CsvSource({ "'-Xint', plain Java", "'" + Jvm.VECTOR_MODULE + " -Xint', vectors of" })
  void aJvmThatOnlyInterpretsGivesTheSameBits(String options, String kernels) throws Exception {
    assertThat(Jvm.lastLine(options, Fingerprints.class, Fingerprints.BRIEF))
      .startsWith(kernels)
      .endsWith(": " + Fingerprints.of(Scenario.brief(), Scenario::referenceFingerprint));
  }
}
