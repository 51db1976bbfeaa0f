package symmetry.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture of marks upon each other, to be written in any format. Immutable.
 *
 * @param width in px, as the height
 * @param title what it is, for those who do not see it
 * @param description what it shows
 */
record Drawing(
  int width,
  int height,
  Color ground,
  String title,
  String description,
  List<Ink> marks
) {
  /** For a quick encoder: pictures of this kind are hardly smaller with more. */
  private static final float QUICK = 0.8f;

  Drawing {
    marks = List.copyOf(marks);
  }

  /** Scalable Vector Graphics 2, in UTF-8. */
  byte[] svg() {
    StringBuilder svg = new StringBuilder(1 << 16);
    svg.append(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
      <title>%3$s</title>
      <desc>%4$s</desc>
      <path fill="%5$s" d="M0 0H%1$dV%2$dH0Z"/>
      """.formatted(width, height, escaped(title), escaped(description), hex(ground))
    );
    for (Ink mark : marks) append(svg, mark);
    return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder svg, Ink mark) {
    svg.append("<path ");
    if (mark.width() == 0) {
      svg.append("fill=\"").append(hex(mark.color())).append('"');
    } else {
      svg.append("fill=\"none\" stroke-linejoin=\"round\" stroke=\"").append(hex(mark.color()));
      svg.append("\" stroke-width=\"");
      number(svg, mark.width());
      svg.append('"');
      if (mark.dash() > 0) {
        svg.append(" stroke-dasharray=\"");
        number(svg, mark.dash());
        svg.append('"');
      }
    }
    svg.append(" d=\"");
    double[] at = new double[6];
    for (PathIterator i = mark.shape().getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      svg.append("MLQCZ".charAt(kind));
      int numbers = kind == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, kind);
      for (int k = 0; k < numbers; k++) {
        if (k > 0) svg.append(' ');
        number(svg, at[k]);
      }
    }
    svg.append("\"/>\n");
  }

  /** To a tenth of a pixel. */
  private static void number(StringBuilder svg, double value) {
    long tenths = Math.round(10 * value);
    if (tenths < 0) svg.append('-');
    svg.append(Math.abs(tenths) / 10);
    if (tenths % 10 != 0) svg.append('.').append(Math.abs(tenths) % 10);
  }

  private static String hex(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xffffff);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Portable Network Graphics, a pixel for a px. */
  byte[] png() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(ground);
    graphics.fillRect(0, 0, width, height);
    for (Ink mark : marks) paint(graphics, mark);
    graphics.dispose();
    return encoded(image);
  }

  private static void paint(Graphics2D graphics, Ink mark) {
    graphics.setColor(mark.color());
    Shape shape = mark.shape();
    if (mark.width() == 0) {
      graphics.fill(shape);
      return;
    }
    float[] dashes = mark.dash() > 0 ? new float[] { (float) mark.dash() } : null;
    graphics.setStroke(
      new BasicStroke(
        (float) mark.width(),
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1,
        dashes,
        0
      )
    );
    graphics.draw(shape);
  }

  /** In memory alone: ImageIO would write a file on its way. */
  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
    ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
    ImageWriter writer = ImageIO.getImageWriters(type, "png").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam quick = writer.getDefaultWriteParam();
      quick.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      quick.setCompressionQuality(QUICK);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), quick);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
