package symmetry.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import symmetry.experiment.Link;
import symmetry.picture.RunPicture.Format;
import symmetry.training.Snapshot;
import symmetry.training.Trainer;

class RunPictureTest {

  private static final String OPENING = "v=1&data=circle&lr=1";

  /** Every kind of output, many layers and none, wide ones, and a run that ran away. */
  @ParameterizedTest
  @ValueSource(
    strings = {
      OPENING,
      "v=1&data=multi-spirals&classes=10&hidden=6-5&init=he-normal&step=20",
      "v=1&data=sine&init=glorot-uniform&step=20",
      "v=1&data=hills&hidden=1&step=3",
      "v=1&data=digits&hidden=12-8-8-8-5&init=glorot-uniform&step=5",
      "v=1&data=iris&hidden=0",
      "v=1&data=own&rows=4&table=M9Ax0DHUMeQCkQZQGsgCAA&step=3",
      "v=1&data=own&task=regression&rows=3&columns=1&table=M9Ax0jHmMjTQMTQw0DEyAAA&step=3&lr=1e-4",
      "v=1&hidden=256&init=normal_0_1e6&lr=100&step=50",
    }
  )
  void picture_isValidInBothFormats(String link) throws Exception {
    Document svg = svg(link);
    BufferedImage png = png(link, false);

    assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1200 630");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).contains("step ");
    assertThat(png.getWidth()).isEqualTo(RunPicture.WIDTH);
    assertThat(png.getHeight()).isEqualTo(RunPicture.HEIGHT);
    assertThat(colors(png)).contains(Palette.LIGHT.paper(), Palette.LIGHT.ink());
  }

  @Test
  void openingExperiment_saysWhatThePageSays() throws Exception {
    Document svg = svg(OPENING);

    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(
      "Circle, 4 tanh units, weights start as Constant 0.5, step 0"
    );
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
      .startsWith("4 units with equal weights. ")
      .endsWith("Hidden layer 1: All 4 units are identical.");
  }

  /** Clones have the colour of what is identical, all of them; different units only on the diagonal. */
  @Test
  void heatmap_hasTheColoursOfTheClasses() throws Exception {
    String clones = text(OPENING);
    String different = text("v=1&data=circle&init=normal_0_1");
    String same = "fill=\"#a3125c\" d=\"M";

    // Beside the cells, a word of the headline and the number of clones in the network.
    assertThat(clones.split(same, -1)).hasSize(1 + 16 + 1 + 1);
    assertThat(different.split(same, -1)).hasSize(1 + 4);
  }

  @Test
  void darkPicture_isDark() throws Exception {
    assertThat(new Color(png(OPENING, true).getRGB(1, 1))).isEqualTo(Palette.DARK.sunk());
    assertThat(new Color(png(OPENING, false).getRGB(1, 1))).isEqualTo(Palette.LIGHT.sunk());
  }

  @Test
  void equalRuns_haveEqualBytes() {
    assertThat(RunPicture.of(run(OPENING), Format.PNG, false)).isEqualTo(
      RunPicture.of(run(OPENING), Format.PNG, false)
    );
  }

  @Test
  void colours_areThoseOfThePages() throws IOException {
    String sheet = Files.readString(Path.of("frontend/src/styles/tokens.css"));
    Matcher tokens = Pattern.compile(
      "--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)"
    ).matcher(sheet);
    Set<String> found = new HashSet<>();
    while (tokens.find()) {
      String name = tokens.group(1);
      found.add(name);
      for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
        Color expected = Color.decode(tokens.group(palette == Palette.LIGHT ? 2 : 3));
        named(palette, name).forEach(color -> assertThat(color).as(name).isEqualTo(expected));
      }
    }
    assertThat(found).contains(
      "same-6",
      "class-f",
      "tint-b",
      "paper-sunk",
      "ink-soft",
      "on-same",
      "pos",
      "same-wash"
    );
  }

  private static Stream<Color> named(Palette p, String token) {
    return switch (token) {
      case "paper" -> Stream.of(p.paper());
      case "paper-sunk" -> Stream.of(p.sunk());
      case "ink" -> Stream.of(p.ink());
      case "ink-soft" -> Stream.of(p.soft());
      case "line" -> Stream.of(p.line());
      case "edge" -> Stream.of(p.edge());
      case "pos" -> Stream.of(p.pos());
      case "neg" -> Stream.of(p.neg());
      case "same-wash" -> Stream.of(p.sameWash());
      case "on-same" -> Stream.of(p.onSame());
      case "tint-a" -> Stream.of(p.tints().get(0));
      case "tint-mid" -> Stream.of(p.tints().get(1));
      case "tint-b" -> Stream.of(p.tints().get(2));
      default -> token.matches("same-[1-6]")
        ? Stream.of(p.same().get(token.charAt(5) - '1'))
        : token.matches("class-[a-f]")
          ? Stream.of(p.classes().get(token.charAt(6) - 'a'))
          : Stream.empty();
    };
  }

  private static Set<Color> colors(BufferedImage image) {
    Set<Color> colors = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) colors.add(new Color(image.getRGB(x, y)));
    }
    return colors;
  }

  private static String text(String link) {
    return new String(RunPicture.of(run(link), Format.SVG, false), StandardCharsets.UTF_8);
  }

  private static Document svg(String link) throws Exception {
    return DocumentBuilderFactory.newNSInstance()
      .newDocumentBuilder()
      .parse(new ByteArrayInputStream(RunPicture.of(run(link), Format.SVG, false)));
  }

  private static BufferedImage png(String link, boolean dark) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(RunPicture.of(run(link), Format.PNG, dark)));
  }

  private static Snapshot run(String link) {
    Link parsed = Link.parse(link).value();
    Trainer trainer = new Trainer(parsed.experiment());
    trainer.advanceTo(parsed.step());
    return trainer.snapshot();
  }
}
