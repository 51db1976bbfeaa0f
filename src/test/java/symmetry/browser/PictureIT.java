package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** Pictures of a page as files, from their own menu and from the Share dialog. */
class PictureIT extends BrowserTest {

  private static final String QUERY = "?v=1&data=circle&lr=1&step=20";

  /** What a WebM file begins with (EBML, RFC 8794). */
  private static final int[] EBML = { 0x1a, 0x45, 0xdf, 0xa3 };

  @BeforeEach
  void open() {
    page.navigate("/" + QUERY);
    page.waitForSelector("play-board[data-step='20']");
    page.waitForSelector("loss-chart svg path");
  }

  @ParameterizedTest
  @CsvSource({
    "loss-chart, Loss",
    "network-picture, The network",
    "unit-heatmap, How alike the units are",
    ".output decision-surface, Output",
  })
  void everyPicture_isAFileWithTitleAndLink(String picture, String title) throws Exception {
    Document svg;
    try (InputStream file = chosen(picture, "SVG, light").createReadStream()) {
      svg = DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(file);
    }
    assertThat(svg.getDocumentElement().getLocalName()).isEqualTo("svg");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(
      title + ", step 20"
    );
    assertThat(svg.getDocumentElement().getTextContent().replaceAll("\\s", "")).contains(
      address("/" + QUERY)
    );
    BufferedImage png = png(chosen(picture, "PNG, light"));
    int width = Integer.parseInt(svg.getDocumentElement().getAttribute("width"));
    assertThat(png.getWidth()).isEqualTo(2 * width);
  }

  /** Of the two maps of the loss. */
  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "/landscape?mirror=1&walkers=none | The loss over the two weights",
      "/landscape?slice=path&grid=9&v=1&data=circle&init=glorot-uniform&step=60 | The loss over the plane",
    }
  )
  void everyMap_isAFileWithTitleAndLink(String link, String title) throws Exception {
    page.navigate(link);
    page.locator("loss-map canvas").first().waitFor();
    Document svg;
    try (InputStream file = chosen("loss-map", "SVG, light").createReadStream()) {
      svg = DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(file);
    }
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).startsWith(title);
    assertThat(svg.getDocumentElement().getTextContent().replaceAll("\\s", "")).contains(
      address(link.substring(0, link.indexOf('=')))
    );
    BufferedImage png = png(chosen("loss-map", "PNG, dark"));
    int width = Integer.parseInt(svg.getDocumentElement().getAttribute("width"));
    assertThat(png.getWidth()).isEqualTo(2 * width);
  }

  @Test
  void axesAndKeys_areInside() throws Exception {
    try (InputStream file = chosen("loss-chart", "SVG, light").createReadStream()) {
      Document svg = DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(file);
      assertThat(svg.getDocumentElement().getTextContent()).contains("500", "0.3");
    }
  }

  @Test
  void theme_isAsAskedFor_andThePageStaysAsItIs() throws Exception {
    Color paper = new Color(png(chosen("unit-heatmap", "PNG, light")).getRGB(2, 2));
    Color night = new Color(png(chosen("unit-heatmap", "PNG, dark")).getRGB(2, 2));

    assertThat(paper).isEqualTo(Color.WHITE);
    assertThat(night).isEqualTo(Color.decode("#1b1d21"));
    assertThat(page.evaluate("document.documentElement.style.colorScheme")).isEqualTo("");
  }

  @Test
  void dialog_hasThemAll() throws Exception {
    page.locator("#share").click();
    assertThat(page.locator("#saved-picture option")).hasCount(4);
    page.locator("#saved-picture").selectOption("Loss");
    page.locator("#picture-theme").selectOption("dark");
    Download file = page.waitForDownload(() -> page.locator("#save-png").click());
    assertThat(file.suggestedFilename()).isEqualTo("symmetry-loss.png");
    assertThat(new Color(png(file).getRGB(2, 2))).isEqualTo(Color.decode("#1b1d21"));
  }

  @Test
  void film_isWhatTheBrowserRecords() throws IOException {
    openMenu("loss-chart");
    page.locator(".picture-menu >> text='Film it (WebM)'").click();
    for (int step = 21; step <= 25; step++) {
      page.locator("#step").click();
      page.waitForSelector("play-board[data-step='" + step + "']");
    }
    openMenu("loss-chart");
    Download film = page.waitForDownload(() ->
      page.locator(".picture-menu >> text='Stop the film'").click()
    );
    assertThat(film.suggestedFilename()).isEqualTo("symmetry-loss.webm");
    try (InputStream file = film.createReadStream()) {
      byte[] start = file.readNBytes(EBML.length);
      assertThat(start).isEqualTo(bytes(EBML));
      assertThat(file.readAllBytes().length).isGreaterThan(1_000);
    }
  }

  private Download chosen(String picture, String item) {
    openMenu(picture);
    return page.waitForDownload(() ->
      page.locator(".picture-menu >> text='%s'".formatted(item)).click()
    );
  }

  private void openMenu(String picture) {
    page.locator("h1").first().hover();
    Locator key = page.locator("picture-key > button");
    // What is scrolled into view takes the key away once more, until the pointer moves.
    for (int x = 30; x < 60 && !key.isVisible(); x++) {
      page.locator(picture).first().hover(new Locator.HoverOptions().setPosition(x, 30));
    }
    key.click();
  }

  private static BufferedImage png(Download file) throws IOException {
    try (InputStream in = file.createReadStream()) {
      return ImageIO.read(in);
    }
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int k = 0; k < values.length; k++) bytes[k] = (byte) values[k];
    return bytes;
  }
}
