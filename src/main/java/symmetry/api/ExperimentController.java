package symmetry.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import symmetry.experiment.Parsed;

/** {@code GET /api/experiment?<link>&steps=K&include=batches}. */
@RestController
class ExperimentController {

  private static final int RETRY_SECONDS = 5;

  private final Replays replays;

  ExperimentController(Replays replays) {
    this.replays = replays;
  }

  @GetMapping(
    path = "/api/experiment",
    produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE }
  )
  CompletableFuture<ResponseEntity<?>> experiment(WebRequest web) {
    Parsed<ExperimentRequest> parsed = ExperimentRequest.parse(query(web));
    if (!parsed.problems().isEmpty()) {
      return done(ProblemDocument.of("This is not an experiment", parsed.problems()));
    }
    return replays
      .start(parsed.value())
      .<CompletableFuture<ResponseEntity<?>>>map(reply -> reply.thenApply(ResponseEntity::ok))
      .orElseGet(() -> done(busy()));
  }

  private static Map<String, List<String>> query(WebRequest web) {
    return web
      .getParameterMap()
      .entrySet()
      .stream()
      .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue())));
  }

  private static ResponseEntity<?> busy() {
    return ProblemDocument.forNow(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Too many experiments are running at the moment. Try again in a few seconds.",
      RETRY_SECONDS
    );
  }

  private static CompletableFuture<ResponseEntity<?>> done(ResponseEntity<?> response) {
    return CompletableFuture.completedFuture(response);
  }
}
