package symmetry.api;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import symmetry.experiment.Problem;
import symmetry.number.Numerals;

/** {@code GET /api/qr?url=…}: the address of one of our pages as a QR code (ISO/IEC 18004), in SVG. */
@RestController
class QrController {

  /** Characters: with more, cells are too small for a phone that reads them from a screen. */
  static final int LONGEST = 1_000;

  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  /** Cells of paper around the code, which readers need. */
  private static final int QUIET = 4;

  @GetMapping("/api/qr")
  ResponseEntity<?> code(@RequestParam(defaultValue = "") String url, HttpServletRequest request) {
    if (url.length() > LONGEST) {
      return refused(
        Numerals.count(url.length()) + " characters",
        "at most %s characters long".formatted(Numerals.count(LONGEST))
      );
    }
    if (SiteAddress.of(request, url).isEmpty()) {
      return refused(url, "the full address of a page of this site");
    }
    return ResponseEntity.ok()
      .contentType(SVG)
      .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
      .body(svg(QrCode.encodeText(url, QrCode.Ecc.MEDIUM)));
  }

  private static ResponseEntity<?> refused(String value, String bound) {
    return ProblemDocument.of("This has no QR code", List.of(new Problem("url", value, bound)));
  }

  /** Black on white in any theme: readers expect it. */
  private static String svg(QrCode code) {
    int side = code.size + 2 * QUIET;
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) dark.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
    <path fill="#fff" d="M0,0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>
    """.formatted(side, dark);
  }
}
