package symmetry.clinic;

import java.util.Optional;
import symmetry.format.Names;
import symmetry.format.Tensor;

/**
 * A matrix of a file as it was read.
 *
 * @param number from 1
 * @param name of its weights in the file
 * @param biases the name of its biases, if it has any
 * @param layout as people write it
 */
public record LayerMatrix(
  int number,
  String name,
  Optional<String> biases,
  LayerKind kind,
  int units,
  int inputs,
  String layout,
  String type
) {
  static LayerMatrix of(FileLayer layer) {
    return new LayerMatrix(
      layer.number(),
      Names.shown(layer.weights().name()),
      layer.biases().map(Tensor::name).map(Names::shown),
      layer.kind(),
      layer.units(),
      layer.inputs(),
      layer.layout().label(),
      layer.weights().type().label()
    );
  }
}
