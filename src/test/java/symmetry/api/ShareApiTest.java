package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a link can become elsewhere: a picture, a card, a frame, a QR code. */
@ServerTest
class ShareApiTest {

  private static final String LINK = "v=1&data=circle&lr=1&step=20";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort
  private int port;

  @Test
  void pasted_aLinkGivesItsFrameByDiscovery() throws Exception {
    Document page = Jsoup.parse(text("/?" + LINK));
    String discovered = page.select("link[type=application/json+oembed]").attr("href");
    JsonNode answer = JSON.readTree(body(discovered).body());
    Document frame = Jsoup.parse(answer.path("html").stringValue());

    assertThat(answer.path("version").stringValue()).isEqualTo("1.0");
    assertThat(answer.path("type").stringValue()).isEqualTo("rich");
    assertThat(answer.path("title").stringValue()).endsWith("Constant 0.5, step 20");
    assertThat(answer.path("width").intValue()).isEqualTo(720);
    assertThat(frame.select("iframe").attr("src")).isEqualTo(address("/?" + LINK + "&embed=1"));
    String picture = answer.path("thumbnail_url").stringValue();
    assertThat(page.select("meta[property=og:image]").attr("content")).isEqualTo(picture);
    HttpResponse<byte[]> shown = bytes(picture);
    assertThat(ImageIO.read(new ByteArrayInputStream(shown.body())).getWidth()).isEqualTo(
      answer.path("thumbnail_width").intValue()
    );
  }

  @Test
  void everyPage_saysWhatItIs() throws Exception {
    for (String path : new String[] {
      "/",
      "/learn",
      "/claims",
      "/compare?v=1&count=2",
      "/signal",
    }) {
      Document page = Jsoup.parse(text(path));
      assertThat(page.title()).as(path).endsWith(" · Symmetry Playground");
      assertThat(page.select("meta[name=description]")).as(path).hasSize(1);
      assertThat(page.select("meta[property=og:title]").attr("content")).as(path).isNotEmpty();
      String discovered = page.select("link[type=application/json+oembed]").attr("href");
      JsonNode answer = JSON.readTree(body(discovered).body());
      assertThat(answer.path("type").stringValue()).isEqualTo(path.equals("/") ? "rich" : "link");
    }
  }

  @Test
  void frame_fitsTheRoomThatThereIs() throws Exception {
    JsonNode answer = JSON.readTree(text(oembed("/?" + LINK) + "&maxwidth=300&maxheight=200"));

    assertThat(answer.path("width").intValue()).isEqualTo(300);
    assertThat(answer.path("height").intValue()).isEqualTo(200);
  }

  @Test
  void xml_saysTheSame() throws Exception {
    HttpResponse<byte[]> answer = bytes(address(oembed("/?" + LINK) + "&format=xml"));
    org.w3c.dom.Document xml = DocumentBuilderFactory.newDefaultInstance()
      .newDocumentBuilder()
      .parse(new ByteArrayInputStream(answer.body()));

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(xml.getDocumentElement().getTagName()).isEqualTo("oembed");
    assertThat(xml.getElementsByTagName("html").item(0).getTextContent()).isEqualTo(
      JSON.readTree(text(oembed("/?" + LINK)))
        .path("html")
        .stringValue()
    );
  }

  @Test
  void lookOfAFrame_isKept() throws Exception {
    String html = JSON.readTree(
      text(oembed("/?" + LINK + "&embed=1&show=sentence_loss&lock=start"))
    )
      .path("html")
      .stringValue();

    assertThat(Jsoup.parse(html).select("iframe").attr("src")).endsWith(
      "&embed=1&show=sentence_loss&lock=start"
    );
  }

  @Test
  void qrCode_isReadAsTheLink() throws Exception {
    String link = address("/?" + LINK + "&events=500_nudge_1_0.05");

    assertThat(read(text("/api/qr?url=" + escaped(link)))).isEqualTo(link);
  }

  @Test
  void picture_isKeptAndCanBeKeptByOthers() throws Exception {
    HttpResponse<byte[]> first = bytes(address("/picture?" + LINK + "&theme=dark"));
    HttpResponse<byte[]> second = bytes(address("/picture?" + LINK + "&theme=dark"));

    assertThat(first.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
    assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(second.body()).isEqualTo(first.body());
  }

  /** A message, never a fault of ours. */
  @ParameterizedTest
  @CsvSource(
    delimiter = ' ',
    textBlock = """
    /picture?v=1&data=nothing 400
    /picture?v=1&hidden=9999 400
    /picture?v=1&format=gif 400
    /picture?v=1&theme=blue 400
    /picture?v=1&format=png&format=svg 400
    /picture?v=1&unknown=%3Cscript%3E 400
    /picture?%00=%00 400
    /picture?v=1&hidden=256-256-256&init=lsuv&step=999999999999 400
    /picture/ 404
    /picture/of-a-cat.png 404
    /api/oembed 400
    /api/oembed?url=javascript:alert(1) 404
    /api/oembed?url=http%3A%2F%2Fexample.org%2F 404
    /api/oembed?url=http%3A%2F%2Flocalhost%3A1%2F 404
    /api/oembed?url=http%3A%2F%2Fuser%40localhost%3A{port}%2F 404
    /api/oembed?url=http%3A%2F%2Flocalhost%3A{port}%2Fno-page 404
    /api/oembed?url=http%3A%2F%2Flocalhost%3A{port}%2F&format=yaml 501
    /api/oembed?url=http%3A%2F%2Flocalhost%3A{port}%2F&maxwidth=-5 400
    /api/oembed?url=http%3A%2F%2Flocalhost%3A{port}%2F&maxwidth=wide 400
    /api/oembed?url=http%3A%2F%2Flocalhost%3A{port}%2F&maxheight=1e99 400
    /api/qr 400
    /api/qr?url=http%3A%2F%2Fexample.org%2F 400
    /api/nothing 404
    /api/ 404
    """
  )
  void whatIsWrong_isAProblemDocument(String path, int status) throws Exception {
    HttpResponse<String> answer = body(address(path.replace("{port}", Integer.toString(port))));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("status").intValue()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
    strings = { "show=%3Cscript%3E", "lock=everything", "show=loss&show=loss", "show=%E2%80%AE" }
  )
  void strangeFrame_opensAllTheSame(String fields) throws Exception {
    assertThat(body(address("/?" + LINK + "&embed=1&" + fields)).statusCode()).isEqualTo(200);
    assertThat(body(address(oembed("/?" + LINK + "&embed=1&" + fields))).statusCode()).isEqualTo(
      200
    );
  }

  @Test
  void linkTooLongForACode_isToldSo() throws Exception {
    String link = address("/?" + LINK + "&features=" + "x1-squared_".repeat(100));
    HttpResponse<String> answer = body(address("/api/qr?url=" + escaped(link)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("at most 1,000 characters long");
  }

  private String oembed(String path) {
    return "/api/oembed?url=" + escaped(address(path));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String text(String path) throws Exception {
    HttpResponse<String> answer = body(address(path));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> body(String address) throws Exception {
    return CLIENT.send(request(address), BodyHandlers.ofString());
  }

  private static HttpResponse<byte[]> bytes(String address) throws Exception {
    return CLIENT.send(request(address), BodyHandlers.ofByteArray());
  }

  private static HttpRequest request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }

  /** Its cells, eight pixels each, as a phone would see them. */
  private static String read(String svg) throws Exception {
    Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
    assertThat(box.find()).isTrue();
    int side = Integer.parseInt(box.group(1));
    int scale = 8;
    byte[] pixels = new byte[side * scale * side * scale];
    Arrays.fill(pixels, (byte) 255);
    Matcher cells = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(svg);
    while (cells.find()) {
      for (int k = 0; k < scale * scale; k++) {
        int x = Integer.parseInt(cells.group(1)) * scale + (k % scale);
        int y = Integer.parseInt(cells.group(2)) * scale + k / scale;
        pixels[y * side * scale + x] = 0;
      }
    }
    return new QRCodeReader()
      .decode(new BinaryBitmap(new HybridBinarizer(new Pixels(pixels, side * scale))))
      .getText();
  }

  private static final class Pixels extends LuminanceSource {

    private final byte[] pixels;

    Pixels(byte[] pixels, int side) {
      super(side, side);
      this.pixels = pixels;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      return Arrays.copyOfRange(pixels, y * getWidth(), (y + 1) * getWidth());
    }

    @Override
    public byte[] getMatrix() {
      return pixels;
    }
  }
}
