package symmetry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/openapi.json} and {@code GET /api/docs}: all that can be asked, for programs and for people. */
@RestController
class OpenApiController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Map<String, Object> document;

  OpenApiController(JsonMapper json) {
    document = new OpenApiDocument(json).whole();
  }

  @GetMapping("/api/openapi.json")
  Map<String, Object> description() {
    return document;
  }

  @GetMapping("/api/docs")
  ResponseEntity<String> page(HttpServletRequest request) {
    return ResponseEntity.ok()
      .contentType(HTML)
      .header("Content-Security-Policy", OpenApiPage.POLICY)
      .body(OpenApiPage.of(request));
  }
}
