package symmetry.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import symmetry.experiment.Problem;

/** {@code GET /api/experiment?<link>&steps=K&include=batches}. */
@RestController
class ExperimentController {

  private final Replays replays;

  ExperimentController(Replays replays) {
    this.replays = replays;
  }

  @GetMapping("/api/experiment")
  CompletableFuture<ResponseEntity<?>> experiment(WebRequest web) {
    ExperimentRequest.Parsed parsed = ExperimentRequest.parse(query(web));
    if (!parsed.problems().isEmpty()) return done(refusal(parsed.problems()));
    return replays
      .start(parsed.request())
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

  private static ResponseEntity<?> refusal(List<Problem> problems) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(
      HttpStatus.BAD_REQUEST,
      problems.stream().map(Problem::message).collect(Collectors.joining(" "))
    );
    detail.setTitle("This is not an experiment");
    detail.setProperty("problems", problems);
    return ResponseEntity.of(detail).build();
  }

  private static ResponseEntity<?> busy() {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Too many experiments are running at the moment. Try again in a few seconds."
    );
    return ResponseEntity.status(detail.getStatus()).header("Retry-After", "5").body(detail);
  }

  private static CompletableFuture<ResponseEntity<?>> done(ResponseEntity<?> response) {
    return CompletableFuture.completedFuture(response);
  }
}
