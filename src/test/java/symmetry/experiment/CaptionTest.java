package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionTest {

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    textBlock = """
    v=1&data=circle                              | 0   | Circle, 4 tanh units, weights start as Constant 0.5
    v=1&hidden=1&act=relu&init=zeros             | 500 | XOR, 1 ReLU unit, weights start as Zeros, step 500
    v=1&data=moons&hidden=8-4&init=he-normal     | 0   | Moons, 8-4 tanh units, weights start as He normal
    v=1&hidden=8-8-8-8-8                         | 0   | XOR, 5 layers of 8 tanh units, weights start as Constant 0.5
    v=1&hidden=8-8-8-8-300                       | 0   | XOR, 4 tanh units, weights start as Constant 0.5
    v=1&hidden=8-8-8-8-100&act2=relu             | 0   | XOR, 132 units in 5 layers, weights start as Constant 0.5
    v=1&hidden=0                                 | 0   | XOR, no hidden layer, weights start as Constant 0.5
    v=1&hidden=4-4&init2=he-normal               | 0   | XOR, 4-4 tanh units, weights start differently by layer
    """
  )
  void caption_saysDataNetworkAndStart(String link, long step, String words) {
    assertThat(new Caption(Link.parse(link).value().experiment()).at(step)).isEqualTo(words);
  }
}
