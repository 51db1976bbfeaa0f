package symmetry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import symmetry.experiment.Caption;
import symmetry.experiment.Embed;
import symmetry.experiment.Link;
import symmetry.experiment.Page;
import symmetry.experiment.Parameter;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.picture.RunPicture;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /api/oembed?url=…} as the specification at oembed.com has it: an experiment as a frame
 * ({@code rich}), other pages as a {@code link}.
 */
@RestController
class OEmbedController {

  private static final String PROVIDER = "Symmetry Playground";
  private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);
  private static final long DAY_SECONDS = 86_400;
  private static final int WIDTH = 720;
  private static final int HEIGHT = 640;

  /** Of a frame that somebody has room for. */
  private static final Parameter ROOM = Parameter.whole("size", WIDTH, 1, 1_000_000);

  /** An answer, in the words of the specification. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
    String version,
    String type,
    String title,
    @JsonProperty("provider_name") String provider,
    @JsonProperty("provider_url") String site,
    @JsonProperty("cache_age") long cacheSeconds,
    @JsonProperty("thumbnail_url") @Nullable String picture,
    @JsonProperty("thumbnail_width") @Nullable Integer pictureWidth,
    @JsonProperty("thumbnail_height") @Nullable Integer pictureHeight,
    @Nullable String html,
    @Nullable Integer width,
    @Nullable Integer height
  ) {}

  private final JsonMapper json;

  OEmbedController(JsonMapper json) {
    this.json = json;
  }

  @GetMapping("/api/oembed")
  ResponseEntity<?> embed(
    @RequestParam(defaultValue = "") String url,
    @RequestParam(defaultValue = "json") String format,
    @RequestParam(required = false) @Nullable String maxwidth,
    @RequestParam(required = false) @Nullable String maxheight,
    HttpServletRequest request
  ) {
    if (!List.of("json", "xml").contains(format)) {
      return ProblemDocument.of(HttpStatus.NOT_IMPLEMENTED, "The formats are json and xml.");
    }
    if (url.isEmpty()) return refused("url", url, "the address of a page of this site");
    Optional<Double> width = room(maxwidth);
    Optional<Double> height = room(maxheight);
    if (width.isEmpty()) return refused("maxwidth", String.valueOf(maxwidth), ROOM.bound());
    if (height.isEmpty()) return refused("maxheight", String.valueOf(maxheight), ROOM.bound());
    Optional<SiteAddress> address = SiteAddress.of(request, url);
    if (address.isEmpty()) {
      return ProblemDocument.of(HttpStatus.NOT_FOUND, "No page of this site has that address.");
    }
    int across = (int) Math.min(WIDTH, width.get());
    int down = (int) Math.min(HEIGHT, height.get());
    Answer answer = answer(address.get(), across, down);
    return format.equals("xml")
      ? ResponseEntity.ok().contentType(XML).body(xml(answer))
      : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
  }

  private static Answer answer(SiteAddress address, int width, int height) {
    if (address.page() != Page.PLAYGROUND) return link(address);
    Parsed<Link> parsed = Link.opened(address.fields());
    Link link = parsed.value();
    String title = new Caption(link.experiment()).at(link.step());
    Embed look = Embed.parse(address.fields()).value();
    String frame =
      "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" style=\"border:0\" loading=\"lazy\"></iframe>";
    String html = frame.formatted(
      HtmlUtils.htmlEscape("%s/?%s&%s".formatted(address.site(), link.query(), look.query())),
      width,
      height,
      HtmlUtils.htmlEscape(title)
    );
    String picture = "%s/picture?%s&format=png".formatted(address.site(), link.query());
    return new Answer(
      "1.0",
      "rich",
      title,
      PROVIDER,
      address.site() + "/",
      DAY_SECONDS,
      picture,
      RunPicture.WIDTH,
      RunPicture.HEIGHT,
      html,
      width,
      height
    );
  }

  private static Answer link(SiteAddress address) {
    return new Answer(
      "1.0",
      "link",
      "%s · %s".formatted(address.page().title(), PROVIDER),
      PROVIDER,
      address.site() + "/",
      DAY_SECONDS,
      null,
      null,
      null,
      null,
      null,
      null
    );
  }

  /** The same names as in JSON. */
  private String xml(Answer answer) {
    StringBuilder xml = new StringBuilder(
      "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n"
    );
    json
      .valueToTree(answer)
      .properties()
      .forEach(field ->
        xml.append(
          "  <%1$s>%2$s</%1$s>\n".formatted(
            field.getKey(),
            HtmlUtils.htmlEscapeDecimal(field.getValue().asString())
          )
        )
      );
    return xml.append("</oembed>\n").toString();
  }

  /** How much there is; as much as one likes if nobody says. */
  private static Optional<Double> room(@Nullable String text) {
    return text == null ? Optional.of(ROOM.max()) : ROOM.read(text);
  }

  private static ResponseEntity<?> refused(String field, String value, String bound) {
    return ProblemDocument.of("This cannot be embedded", List.of(new Problem(field, value, bound)));
  }
}
