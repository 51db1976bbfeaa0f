package symmetry.study.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapTextTest {

  private static final Axis SIDE = new Axis(0, 1, 2);

  @Test
  void lossThatIsNotKnownOrNotFinite_isEmptyInCsvAndNullInJson() {
    List<double[]> rows = Arrays.asList(new double[] { 0.5, Double.POSITIVE_INFINITY }, null);
    LossGrid grid = LossGrid.of(SIDE, SIDE, rows);
    MapText text = new MapText("x", "y", grid, List.of(List.of(new PathPoint(3, 0.1, 0.2, 0.3))));

    assertThat(text.csv()).isEqualTo(
      """
      what,walker,step,x,y,loss
      surface,,,0.0,0.0,0.5
      surface,,,1.0,0.0,
      surface,,,0.0,1.0,
      surface,,,1.0,1.0,
      path,1,3,0.1,0.2,0.3
      """
    );
    assertThat(text.json()).contains("[0.5,null]", "[null,null]").doesNotContain("NaN");
  }
}
