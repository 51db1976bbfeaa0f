package symmetry.ui.clinic;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import symmetry.clinic.ChainSignal;
import symmetry.clinic.ChainSignal.Depth;
import symmetry.ui.chart.DepthChart;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.panel.Panel;

/** Signal and gradient by depth, measured through these very matrices, beside mean field. */
final class ChainPanel extends Panel {

  private final DepthChart signal = Named.known("chain-signal", new DepthChart());
  private final DepthChart gradient = Named.known("chain-gradient", new DepthChart());

  ChainPanel() {
    super("Signal and gradient through these matrices");
    add(
      help(
        "√E[z²] by layer for 32 random inputs, then √E[δ²] on the way back from random errors: points " +
          "measured through these matrices, lines by mean field, which knows each layer's σ_w and σ_b only."
      ),
      new Block(
        "depth-charts",
        new Div(new H3("Signal"), signal),
        new Div(new H3("Gradient"), gradient)
      )
    );
  }

  void show(ChainSignal chain) {
    signal.show(data(chain, "Signal by layer", Depth::signal, Depth::expectedSignal));
    gradient.show(data(chain, "Gradient by layer", Depth::gradient, Depth::expectedGradient));
  }

  private static DepthChart.Data data(
    ChainSignal chain,
    String description,
    ToDoubleFunction<Depth> measured,
    ToDoubleFunction<Depth> expected
  ) {
    return new DepthChart.Data(
      "layer",
      chain.layers().stream().map(Depth::layer).toList(),
      description + ", on a logarithmic axis",
      List.of(
        new DepthChart.Line(
          "",
          values(chain, expected),
          values(chain, measured),
          List.of(),
          List.of()
        )
      )
    );
  }

  private static List<@Nullable Double> values(ChainSignal chain, ToDoubleFunction<Depth> of) {
    return DepthChart.wire(chain.layers().stream().mapToDouble(of).boxed().toList());
  }
}
