package symmetry.ui.clinic;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import symmetry.ui.panel.Panel;

/** Where nothing was brought yet: what the example is, and how programs save what can be brought. */
final class WaysPanel extends Panel {

  WaysPanel() {
    super("No file at hand?");
    fixed();
    setId("ways");
    DescriptionList ways = new DescriptionList();
    ways.addClassName("clinic-ways");
    way(ways, "PyTorch", "torch.save(model.state_dict(), \"model.pt\")");
    way(ways, "Keras", "model.save(\"model.keras\")");
    way(ways, "NumPy, JAX", "numpy.savez(\"model.npz\", w1=w1, b1=b1, w2=w2, b2=b2)");
    way(ways, "safetensors", "safetensors.torch.save_model(model, \"model.safetensors\")");
    way(ways, "ONNX", "torch.onnx.export(model, inputs, \"model.onnx\")");
    add(
      new Paragraph(
        "The example is a network for the digits at its start, 64 → 96 → 96 → 96 → 10, with two faults: in its second " +
          "layer a unit is the copy of another, and the weights of its third are far too small."
      ),
      new Paragraph("Weights of your own are saved by"),
      ways
    );
  }

  private static void way(DescriptionList ways, String program, String code) {
    ways.add(new DescriptionList.Term(program), new DescriptionList.Description(new Code(code)));
  }
}
