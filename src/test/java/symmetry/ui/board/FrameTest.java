package symmetry.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symmetry.ui.chart.AxisRange;
import symmetry.ui.chart.Curve;
import symmetry.ui.chart.EventMark;
import symmetry.ui.chart.Heat;
import symmetry.ui.chart.LayerLines;
import symmetry.ui.chart.LossLines;
import symmetry.ui.chart.Plot;
import symmetry.ui.chart.PlotPoint;
import symmetry.ui.chart.PlottedLoss;
import symmetry.ui.chart.Prediction;
import symmetry.ui.chart.Surface;
import symmetry.ui.health.Bars;
import symmetry.ui.health.ConfusionTable;

/** The names and shapes that frontend/src/board/play-board.js reads. */
class FrameTest {

  private static final ConfusionTable CONFUSION = new ConfusionTable(
    List.of("0"),
    List.of(new ConfusionTable.Split("Test split", List.of(List.of(3))))
  );

  @Test
  void frame_onTheWire_hasRowsOfLossesAndMatricesAsBase64() {
    Frame frame = new Frame(
      7,
      List.of(new Heat("heat-1", 1, new byte[1], List.of(0), "Layer 1", null)),
      null,
      Map.of("ledger-1", "1 unit, 1 distinct"),
      Map.of("ledger-1", "broken"),
      Map.of("confusion", CONFUSION)
    );
    assertThat(json(frame)).isEqualTo(
      """
      {"step":7,"heats":[{"role":"heat-1","units":1,"classes":"AA==","zeros":[0],\
      "description":"Layer 1","figures":null}],\
      "prediction":null,"texts":{"ledger-1":"1 unit, 1 distinct"},"states":{"ledger-1":"broken"},\
      "parts":{"confusion":{"classes":["0"],"splits":[{"name":"Test split","counts":[[3]]}]}}}"""
    );
  }

  @Test
  void losses_onTheWire_areRowsBesideGhostLevelAndEvents() {
    LossLines lines = new LossLines(
      4,
      List.of(new PlottedLoss(6, 0.5, null), new PlottedLoss(7, 0.25, 0.75)),
      new LossLines.Ghost("without the nudge", 1, List.of(new PlottedLoss(7, 0.5, null))),
      new LossLines.Level(0.49, "one unit: 0.49", "best found for one unit"),
      List.of(new EventMark(6, "nudge")),
      9,
      false
    );
    assertThat(json(lines)).isEqualTo(
      """
      {"keep":4,"points":[[6,0.5,null],[7,0.25,0.75]],\
      "ghost":{"label":"without the nudge","keep":1,"points":[[7,0.5,null]]},\
      "level":{"loss":0.49,"label":"one unit: 0.49","title":"best found for one unit"},\
      "events":[{"step":6,"label":"nudge"}],"furthest":9,"diverged":false}"""
    );
  }

  @Test
  void prediction_onTheWire_tellsSurfaceAndCurveApartByTheirFields() {
    assertThat(jsonOf(Surface.betweenTwo(1, 3, new double[] { 0, 0.5, 1 }))).isEqualTo(
      """
      {"rows":1,"columns":3,"values":"AID/","confidence":null}"""
    );
    assertThat(
      jsonOf(Surface.amongMany(1, 2, new int[] { 0, 2 }, new double[] { 1, 0.5 }))
    ).isEqualTo(
      """
      {"rows":1,"columns":2,"values":"AAI=","confidence":"/4A="}"""
    );
    assertThat(jsonOf(new Curve(new double[] { 0, -0.5 }))).isEqualTo("{\"heights\":[0.0,-0.5]}");
  }

  @Test
  void plot_onTheWire_hasRangesAndPointsAsRows() {
    Plot plot = new Plot(
      Plot.Task.BINARY,
      new AxisRange(-1, 1),
      new AxisRange(0, 2),
      List.of(new PlotPoint(0.5, 1, 1, true))
    );
    assertThat(json(plot)).isEqualTo(
      """
      {"task":"BINARY","xRange":[-1.0,1.0],"yRange":[0.0,2.0],"points":[[0.5,1.0,1,true]]}"""
    );
  }

  @Test
  void layerLines_onTheWire_haveRowsWithAValueForEachLayer() {
    LayerLines lines = new LayerLines(
      "effective rank",
      List.of("layer 1", "layer 2"),
      false,
      false,
      0,
      List.of(new LayerLines.Point(3, Arrays.asList(1.5, null)))
    );
    assertThat(json(lines)).isEqualTo(
      """
      {"measure":"effective rank","layers":["layer 1","layer 2"],"logarithmic":false,\
      "counted":false,"keep":0,"points":[[3,1.5,null]]}"""
    );
  }

  @Test
  void bars_onTheWire_keepEveryBinThatIsNotEmpty() {
    assertThat(json(Bars.of(-1, 1, List.of(0, 1, 1000)))).isEqualTo(
      """
      {"low":-1.0,"high":1.0,"heights":"AAH/"}"""
    );
  }

  private static String jsonOf(Prediction prediction) {
    String frame = json(new Frame(0, List.of(), prediction, Map.of(), Map.of(), Map.of()));
    int start = frame.indexOf("\"prediction\":") + "\"prediction\":".length();
    return frame.substring(start, frame.indexOf(",\"texts\""));
  }

  private static String json(Object value) {
    return JacksonUtils.getMapper().valueToTree(value).toString();
  }
}
