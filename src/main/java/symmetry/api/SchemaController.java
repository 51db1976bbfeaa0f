package symmetry.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/experiment.schema.json} and the like: what our files of JSON are, for validators. */
@RestController
class SchemaController {

  private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");

  /** What /api/experiment answers. */
  @GetMapping("/api/experiment.schema.json")
  ResponseEntity<Resource> ofAnswer() {
    return schema("experiment");
  }

  /** A saved experiment with its table. */
  @GetMapping("/api/saved-experiment.schema.json")
  ResponseEntity<Resource> ofSavedExperiment() {
    return schema("saved-experiment");
  }

  private static ResponseEntity<Resource> schema(String name) {
    return ResponseEntity.ok()
      .contentType(SCHEMA)
      .body(new ClassPathResource("/symmetry/api/%s.schema.json".formatted(name)));
  }
}
