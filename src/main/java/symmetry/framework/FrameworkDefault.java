package symmetry.framework;

import symmetry.experiment.LayerStart;

/**
 * What a framework starts a layer with if nobody says otherwise.
 *
 * @param name of the layer there
 * @param start as the catalogue has it; i and o are the layer's fans as the framework counts them
 * @param code that makes such a layer; %1$d is its inputs, %2$d its units, %3$d how many
 * @param explicit the same start, asked for; empty where it cannot be
 * @param file in the framework's source
 * @param place in the file that says so
 * @param note what people take it for, or miss; may be empty
 */
public record FrameworkDefault(
  Framework framework,
  FrameworkLayer layer,
  String name,
  LayerStart start,
  String code,
  String explicit,
  String file,
  String place,
  String note
) {
  /** The line that makes such a layer, or so many of them where a framework makes all at once. */
  public String code(int inputs, int units, int layers) {
    return code.formatted(inputs, units, layers);
  }

  /** The same with its start asked for. */
  public String explicit(int inputs, int units) {
    return explicit.formatted(inputs, units);
  }

  /** Where the file can be read. */
  public String address() {
    return framework.address(file);
  }

  /** Framework, version, file and place. */
  public String source() {
    return "%s %s, %s, %s".formatted(framework.label(), framework.version(), file, place);
  }
}
