package symmetry.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words as outlines, the same on every machine and in every picture: no fonts are asked for, of which a server
 * may have none. Immutable.
 */
final class Typeface {

  /** Units of the outlines to the height of a letter's box. */
  private static final double EM = 1_000;

  /** What stands for characters that there are no outlines of. */
  private static final int UNKNOWN = '\uFFFD';

  private static final Pattern PART = Pattern.compile("[MLQCZ]|-?\\d+");

  static final Typeface REGULAR = new Typeface("regular.txt");
  static final Typeface BOLD = new Typeface("bold.txt");

  private record Glyph(double advance, Path2D outline) {}

  private final Map<Integer, Glyph> glyphs = new HashMap<>();

  private Typeface(String file) {
    try (
      InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file);
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
    ) {
      lines.lines().forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    String[] parts = line.split(" ", 3);
    Path2D outline = parts.length < 3 ? new Path2D.Float() : path(parts[2]);
    glyphs.put(Integer.valueOf(parts[0]), new Glyph(Double.parseDouble(parts[1]), outline));
  }

  private static Path2D path(String text) {
    Path2D path = new Path2D.Float();
    char command = ' ';
    List<Double> at = new ArrayList<>();
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      String part = parts.group();
      if (Character.isLetter(part.charAt(0))) {
        command = part.charAt(0);
        if (command == 'Z') path.closePath();
        continue;
      }
      at.add(Double.valueOf(part));
      if (at.size() < numbers(command)) continue;
      switch (command) {
        case 'M' -> path.moveTo(at.get(0), at.get(1));
        case 'L' -> path.lineTo(at.get(0), at.get(1));
        case 'Q' -> path.quadTo(at.get(0), at.get(1), at.get(2), at.get(3));
        default -> path.curveTo(at.get(0), at.get(1), at.get(2), at.get(3), at.get(4), at.get(5));
      }
      at.clear();
    }
    return path;
  }

  private static int numbers(char command) {
    return switch (command) {
      case 'Q' -> 4;
      case 'C' -> 6;
      default -> 2;
    };
  }

  /** How wide a text of this size is. */
  double width(String text, double size) {
    return (
      text
        .codePoints()
        .mapToDouble(c -> glyph(c).advance())
        .sum() *
      (size / EM)
    );
  }

  /** A text that begins here, upon this line. */
  Shape outline(String text, double size, double left, double baseline) {
    Path2D all = new Path2D.Float();
    double scale = size / EM;
    double x = left;
    for (int c : text.codePoints().toArray()) {
      Glyph glyph = glyph(c);
      all.append(
        glyph.outline().getPathIterator(new AffineTransform(scale, 0, 0, scale, x, baseline)),
        false
      );
      x += glyph.advance() * scale;
    }
    return all;
  }

  /** A text in lines no wider than this; what is beyond so many lines ends in an ellipsis. */
  List<String> lines(String text, double size, double width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    String[] words = text.split(" ");
    for (int k = 0; k < words.length; k++) {
      String longer = line.isEmpty() ? words[k] : line + " " + words[k];
      if (width(longer, size) <= width || line.isEmpty()) {
        line = longer;
        continue;
      }
      if (lines.size() == most - 1) {
        lines.add(line + " …");
        return lines;
      }
      lines.add(line);
      line = words[k];
    }
    lines.add(line);
    return lines;
  }

  private Glyph glyph(int character) {
    Glyph known = glyphs.get(character);
    return known == null ? Objects.requireNonNull(glyphs.get(UNKNOWN)) : known;
  }
}
