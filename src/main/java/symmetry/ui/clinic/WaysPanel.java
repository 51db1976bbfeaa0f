package symmetry.ui.clinic;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import symmetry.ui.element.Facts;
import symmetry.ui.panel.Panel;

/** Where nothing was brought yet: what the example is, and how programs save what can be brought. */
final class WaysPanel extends Panel {

  WaysPanel() {
    super("No file at hand?");
    fixed();
    setId("ways");
    Facts ways = new Facts("clinic-ways")
      .with("PyTorch", new Code("torch.save(model.state_dict(), \"model.pt\")"))
      .with("Keras", new Code("model.save(\"model.keras\")"))
      .with("NumPy, JAX", new Code("numpy.savez(\"model.npz\", w1=w1, b1=b1, w2=w2, b2=b2)"))
      .with("safetensors", new Code("safetensors.torch.save_model(model, \"model.safetensors\")"))
      .with("ONNX", new Code("torch.onnx.export(model, inputs, \"model.onnx\")"));
    add(
      new Paragraph(
        "The example is a network for the digits at its start, 64 → 96 → 96 → 96 → 10, with two faults: in its second " +
          "layer a unit is the copy of another, and the weights of its third are far too small."
      ),
      new Paragraph("Weights of your own are saved by"),
      ways
    );
  }
}
