package symmetry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;

class WrittenTableTest {

  @Test
  void ownData_areReadAsTheyWere_whateverTheirNames() {
    OwnData own = OwnData.of(
      LearningTask.MULTICLASS,
      List.of("a,b", "say \"x\"", "z"),
      List.of("cat; wild", "dog", "it's"),
      new double[] { 0.1, 1e-9, 12345678.25, -3, 1e17, 0, 1.0 / 3, 4, 5, 6, 7, 8 },
      new double[] { 0, 1, 2, 1 }
    );
    assertThat(made(own)).isEqualTo(own);
  }

  @Test
  void numbersToBeAnswered_stayNumbers() {
    OwnData own = OwnData.of(
      LearningTask.REGRESSION,
      List.of("t"),
      List.of(),
      new double[] { 0.25, 0.5, 0.75, 1.5 },
      new double[] { 1.125, -2.5, 3.75, 0.1 }
    );
    OwnData read = made(own);
    assertThat(read.task()).isEqualTo(LearningTask.REGRESSION);
    assertThat(read).isEqualTo(own);
  }

  @ParameterizedTest
  @EnumSource(value = BuiltIn.class, mode = EnumSource.Mode.EXCLUDE, names = "DIGITS")
  void builtInData_areReadAsTheyAre_toSixDigits(BuiltIn source) {
    Dataset dataset = Dataset.of(DataSpec.of(source), 1);
    OwnData read = made(source);
    assertThat(read.task()).isEqualTo(source.task());
    assertThat(read.rows()).isEqualTo(dataset.size());
    for (int s = 0; s < dataset.size(); s++) {
      for (int k = 0; k < source.dimensions(); k++) {
        double x = dataset.x(s, k);
        assertThat(read.input(s, k)).isCloseTo(x, within(5e-6 * Math.max(1, Math.abs(x))));
      }
      if (source.task() == LearningTask.REGRESSION) continue;
      String name = dataset.classNames().get(dataset.label(s));
      assertThat(read.classNames().get((int) read.target(s))).isEqualTo(name);
    }
  }

  private static OwnData made(symmetry.data.Source source) {
    String text = WrittenTable.of(Dataset.of(DataSpec.of(source), 1));
    ReadTable table = (ReadTable) TableReader.read(text);
    return ((Made.Table) table.make(table.guess())).data();
  }
}
