package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void aProcessorWithFmaIsFoundToHaveIt() {
    assertThat(Machine.measure().hasHardwareFma()).isTrue();
  }
}
