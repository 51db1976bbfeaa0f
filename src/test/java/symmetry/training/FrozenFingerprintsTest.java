package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import symmetry.engine.Network;

/**
 * Links of version 1 and the bits they give at step 60. A change that alters one of them needs
 * a new engine version, and the old arithmetic kept for old links; it is never mended by editing the
 * file.
 */
class FrozenFingerprintsTest {

  private static final int STEP = 60;

  @ParameterizedTest
  @CsvFileSource(resources = "frozen-fingerprints-v1.csv", delimiter = ' ')
  void linkOfVersion1_givesItsBitsForEver(String link, String fingerprint) {
    assertThat(Network.VERSION).isEqualTo("1");
    assertThat(Fingerprints.at(STEP, link)).isEqualTo(fingerprint);
  }
}
