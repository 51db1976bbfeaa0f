package symmetry.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Takes from a font the outlines that {@link Typeface} draws, so that a server needs neither fonts nor what
 * reads them: {@code java FontOutlines.java DejaVuSans.ttf regular.txt}. Run once; its output is in the
 * resources.
 */
final class FontOutlines {

  private static final int EM = 1_000;
  private static final String BEYOND_ASCII =
    "·½²³°±×éöüß–—‘’“”…−→≤≥√∞∂∑Σσεχξρβμλθ⁰¹⁴⁵⁶⁷⁸⁹⁻ᵢⱼ₀₁₂₃₄′�";

  private FontOutlines() {}

  public static void main(String[] args) throws IOException, FontFormatException {
    Font font = Font.createFont(Font.TRUETYPE_FONT, Path.of(args[0]).toFile()).deriveFont(
      (float) EM
    );
    FontRenderContext exact = new FontRenderContext(new AffineTransform(), true, true);
    List<String> lines = new ArrayList<>();
    IntStream.concat(IntStream.range(' ', 127), BEYOND_ASCII.codePoints())
      .filter(font::canDisplay)
      .forEach(c -> {
        GlyphVector glyph = font.createGlyphVector(exact, Character.toString(c));
        long advance = Math.round(glyph.getGlyphMetrics(0).getAdvanceX());
        lines.add("%d %d %s".formatted(c, advance, path(glyph.getOutline())).strip());
      });
    Files.write(Path.of(args[1]), lines);
  }

  private static String path(Shape outline) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      path.append("MLQCZ".charAt(kind));
      int numbers = new int[] { 2, 2, 4, 6, 0 }[kind];
      for (int k = 0; k < numbers; k++) {
        path.append(k == 0 ? "" : " ").append(String.format(Locale.ROOT, "%d", Math.round(at[k])));
      }
    }
    return path.toString();
  }
}
