package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "::ffff:192.0.2.1, 192.0.2.1",
    "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
    "[2001:db8:1:2::7], 20010db800010002/64",
    "fe80::1%eth0, fe80000000000000/64",
  })
  void addressIsCountedByItsNetwork(String address, String network) {
    assertThat(ClientAddress.of(address).network()).isEqualTo(network);
  }

  @Test
  void neighboursInOneNetworkAreOne_andOthersAreNot() {
    ClientAddress one = ClientAddress.of("2001:db8:1:2::1");
    assertThat(ClientAddress.of("2001:db8:1:2:ffff::1")).isEqualTo(one);
    assertThat(ClientAddress.of("2001:db8:1:3::1")).isNotEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "localhost", "unknown", "1.2.3.4.5", "_hidden", "a:b:c" })
  void whatIsNoAddress_isUnknownAndNotLookedUp(String text) {
    assertThat(ClientAddress.of(text)).isEqualTo(ClientAddress.UNKNOWN);
  }
}
