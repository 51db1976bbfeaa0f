package symmetry.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import symmetry.experiment.Parsed;
import symmetry.pool.ClientAddress;
import symmetry.pool.MemoryBudget;
import symmetry.pool.Places;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /api/experiment?<link>&steps=K&include=batches}. A request waits on its own virtual thread; when
 * its client goes, so does its work.
 */
@RestController
class ExperimentController {

  private static final int RETRY_SECONDS = 5;

  private final Replays replays;
  private final MemoryBudget memory;
  private final JsonMapper json;

  ExperimentController(Replays replays, MemoryBudget memory, JsonMapper json) {
    this.replays = replays;
    this.memory = memory;
    this.json = json;
  }

  /** Nothing where the answer is written by itself. */
  @GetMapping(
    path = "/api/experiment",
    produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE }
  )
  @Nullable
  ResponseEntity<?> experiment(HttpServletRequest request, HttpServletResponse response)
    throws InterruptedException, ExecutionException {
    Parsed<ExperimentRequest> parsed = ExperimentRequest.parse(query(request));
    if (!parsed.problems().isEmpty()) {
      return ProblemDocument.of("This is not an experiment", parsed.problems());
    }
    ClientAddress address = ClientAddress.of(request.getRemoteAddr());
    long bytes = parsed.value().footprint();
    Optional<MemoryBudget.Share> share = memory.open(address, bytes);
    if (share.isEmpty()) {
      return busy(HttpStatus.SERVICE_UNAVAILABLE, memory.refusal(address, bytes));
    }
    try (MemoryBudget.Share own = share.get()) {
      Optional<Places<ClientAddress>.Place> place = replays.ask(address);
      if (place.isEmpty()) {
        String sentence = "%d experiments asked for from your address wait already.";
        return busy(HttpStatus.TOO_MANY_REQUESTS, sentence.formatted(Replays.MAX_WAITING));
      }
      try (Places<ClientAddress>.Place ours = place.get()) {
        answer(address, parsed.value(), own, ours, new JsonAnswer(response));
      }
    }
    return null;
  }

  private void answer(
    ClientAddress address,
    ExperimentRequest request,
    MemoryBudget.Share share,
    Places<ClientAddress>.Place place,
    JsonAnswer answer
  ) throws InterruptedException, ExecutionException {
    try {
      while (!place.await(JsonAnswer.GAP_MILLIS)) answer.beat();
      CompletableFuture<ExperimentReply> reply = replays.start(address, request, share);
      try {
        while (!isReady(reply)) answer.beat();
        answer.write(json, reply.get());
      } finally {
        reply.cancel(false);
      }
    } catch (IOException gone) {
      // Nobody is there any more to be told.
    }
  }

  private static boolean isReady(CompletableFuture<?> reply)
    throws InterruptedException, ExecutionException {
    try {
      reply.get(JsonAnswer.GAP_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    }
  }

  private static Map<String, List<String>> query(HttpServletRequest request) {
    return request
      .getParameterMap()
      .entrySet()
      .stream()
      .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue())));
  }

  private static ResponseEntity<?> busy(HttpStatus status, String sentence) {
    return ProblemDocument.forNow(status, sentence + " Try again in a few seconds.", RETRY_SECONDS);
  }
}
