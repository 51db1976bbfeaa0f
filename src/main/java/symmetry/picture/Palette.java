package symmetry.picture;

import static java.awt.Color.decode;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

/**
 * The colours of the pages' style sheet (tokens.css), which a test compares.
 *
 * @param edge a weight that is exactly 0
 * @param pos a weight above 0
 * @param neg a weight below 0
 * @param sameWash within a capsule of clones
 * @param same from identical to different units
 * @param classes of the data's points, in their order
 * @param tints where the network says the first class, where it cannot tell, where it says the second
 */
record Palette(
  Color paper,
  Color sunk,
  Color ink,
  Color soft,
  Color line,
  Color edge,
  Color pos,
  Color neg,
  Color onSame,
  Color sameWash,
  List<Color> same,
  List<Color> classes,
  List<Color> tints
) {
  static final Palette LIGHT = new Palette(
    decode("#ffffff"),
    decode("#f4f3f0"),
    decode("#1c1e22"),
    decode("#565a62"),
    decode("#e2e0da"),
    decode("#8b8780"),
    decode("#1b7a3d"),
    decode("#7a3b9e"),
    decode("#ffffff"),
    decode("#fbeaf2"),
    colors("#a3125c", "#c4518a", "#db8bb2", "#e8aecb", "#f3d4e3", "#fdfafb"),
    colors("#1f62c4", "#b85200", "#007385", "#7d6400", "#4a5160", "#96321f"),
    colors("#b4cff3", "#fbfaf8", "#f6c9a0")
  );

  static final Palette DARK = new Palette(
    decode("#1b1d21"),
    decode("#121417"),
    decode("#eceae6"),
    decode("#abafb7"),
    decode("#30333a"),
    decode("#787c85"),
    decode("#62c281"),
    decode("#c493e6"),
    decode("#2a0a18"),
    decode("#33202a"),
    colors("#ff8abb", "#cc5f91", "#96446c", "#6f3753", "#4b2a3b", "#252024"),
    colors("#6aa8f7", "#f79a4b", "#4cc3d9", "#dfc04a", "#b4bac6", "#ff9f8c"),
    colors("#1f4575", "#1f2126", "#71400f")
  );

  /** Of a class, from 0; there may be more classes than colours. */
  Color ofClass(int index) {
    return classes.get(index % classes.size());
  }

  /**
   * Of an output between the values of the two classes.
   *
   * @param value 0 … 1
   */
  Color tint(double value) {
    return value < 0.5
      ? mixed(tints.get(0), tints.get(1), 2 * value)
      : mixed(tints.get(1), tints.get(2), 2 * value - 1);
  }

  /** Somewhere on the way from one colour to another. */
  static Color mixed(Color from, Color to, double share) {
    double s = Math.clamp(share, 0, 1);
    return new Color(
      between(from.getRed(), to.getRed(), s),
      between(from.getGreen(), to.getGreen(), s),
      between(from.getBlue(), to.getBlue(), s)
    );
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }

  private static List<Color> colors(String... hex) {
    return Stream.of(hex).map(Color::decode).toList();
  }
}
