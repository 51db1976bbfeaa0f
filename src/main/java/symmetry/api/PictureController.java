package symmetry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import symmetry.experiment.Parsed;
import symmetry.experiment.PortableExperiment;

/**
 * {@code GET /picture?<link>&format=png&theme=dark}: the run of a link as a card, for other sites, READMEs
 * and slides.
 */
@RestController
class PictureController {

  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  /** A picture changes only with what draws it. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final ReplayDesk desk;

  PictureController(ReplayDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/picture")
  @Nullable
  ResponseEntity<?> picture(HttpServletRequest request)
    throws InterruptedException, ExecutionException {
    Parsed<PictureRequest> parsed = PictureRequest.parse(Query.of(request), Query.tables(request));
    if (!parsed.problems().isEmpty()) {
      return ProblemDocument.of("There is no picture of this", parsed.problems());
    }
    MediaType type = switch (parsed.value().format()) {
      case SVG -> SVG;
      case PNG -> MediaType.IMAGE_PNG;
    };
    return desk.answer(
      request,
      parsed.value(),
      () -> {},
      bytes -> ResponseEntity.ok().contentType(type).cacheControl(kept(parsed.value())).body(bytes)
    );
  }

  /** What a link does not hold is the visitor's alone, and so is its picture. */
  private static CacheControl kept(PictureRequest asked) {
    CacheControl kept = CacheControl.maxAge(KEPT);
    boolean own = PortableExperiment.of(asked.experiment()).bytes() > 0;
    return own ? kept.cachePrivate() : kept.cachePublic();
  }
}
