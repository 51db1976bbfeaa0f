package symmetry.api.study;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import symmetry.api.JsonAnswer;
import symmetry.api.ProblemDocument;
import symmetry.api.TableBody;
import symmetry.experiment.Problem;
import symmetry.number.Numerals;
import symmetry.pool.ClientAddress;
import symmetry.pool.InquiryStatus;
import symmetry.pool.InquiryStatus.State;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Studies over HTTP: started by {@code POST /api/studies}, then followed, read and cancelled under
 * their own address. Only JSON starts one, which no form of another site can send.
 */
@RestController
class StudyController {

  /** Room for as many of the longest links as a study may have, and for a table. */
  private static final int MAX_BODY = TableBody.MOST_OF_STUDY;

  private static final int RETRY_SECONDS = 30;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** By name. */
  private final SortedMap<String, StudyKind> kinds;
  private final StudyRegister register;
  private final StudyStreams streams;
  private final JsonMapper json;

  StudyController(
    Map<String, StudyKind> kinds,
    StudyRegister register,
    StudyStreams streams,
    JsonMapper json
  ) {
    this.kinds = new TreeMap<>(kinds);
    this.register = register;
    this.streams = streams;
    this.json = json;
  }

  @PostMapping(
    path = TableBody.STUDIES,
    consumes = MediaType.APPLICATION_JSON_VALUE,
    // Who accepts none of them gets 406, and starts nothing.
    produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE }
  )
  ResponseEntity<?> start(HttpServletRequest request) throws IOException {
    ClientAddress visitor = ClientAddress.of(request.getRemoteAddr());
    return ordered(
      request,
      order ->
        register
          .start(visitor, order)
          .<ResponseEntity<?>>map(StudyController::created)
          .orElseGet(() ->
            register
              .refusal(visitor, order)
              .<ResponseEntity<?>>map(StudyController::noMemory)
              .orElseGet(StudyController::tooMany)
          ),
      refusal -> refusal
    );
  }

  /** What is done with the study that a body orders, or what is said if it orders none. */
  private <T> T ordered(
    HttpServletRequest request,
    Function<StudyOrder<?>, T> then,
    Function<ResponseEntity<?>, T> refused
  ) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      return refused.apply(
        ProblemDocument.of(
          HttpStatus.CONTENT_TOO_LARGE,
          "The body must be at most %s bytes.".formatted(Numerals.count(MAX_BODY))
        )
      );
    }
    List<Problem> problems = new ArrayList<>();
    Optional<StudyOrder<?>> order = parse(body, problems);
    return order
      .<T>map(then)
      .orElseGet(() -> refused.apply(ProblemDocument.of("This is not a study", problems)));
  }

  /** How long a study would take, and nothing is started. */
  @PostMapping(
    path = "/api/studies/estimate",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE }
  )
  CompletableFuture<ResponseEntity<?>> estimate(HttpServletRequest request) throws IOException {
    return ordered(
      request,
      order ->
        register
          .expected(ClientAddress.of(request.getRemoteAddr()), order)
          .thenApply(seconds ->
            seconds.isPresent()
              ? ResponseEntity.ok(EstimateReply.of(order, seconds.getAsDouble()))
              : tooMany()
          ),
      CompletableFuture::completedFuture
    );
  }

  @GetMapping("/api/studies/{id}")
  @Nullable
  ResponseEntity<?> read(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    Optional<StudyJob<?>> job = register.find(id);
    if (job.isEmpty()) return unknown();
    new JsonAnswer(response).write(json, job.get().whole());
    return null;
  }

  @GetMapping(path = "/api/studies/{id}", produces = "text/csv")
  @Nullable
  ResponseEntity<?> readCsv(@PathVariable UUID id, HttpServletResponse response)
    throws IOException {
    Optional<StudyJob<?>> job = register.find(id);
    if (job.isEmpty()) return unknown();
    InquiryStatus<?> status = job.get().run().status();
    if (status.state() != State.DONE) {
      return ProblemDocument.of(
        HttpStatus.CONFLICT,
        "The study is not done. As JSON it gives what it has found so far."
      );
    }
    response.setContentType(CSV.toString());
    try (OutputStream out = new BufferedOutputStream(JsonAnswer.timed(response))) {
      status.csv().writeTo(out);
    }
    return null;
  }

  @GetMapping("/api/studies/{id}.csv")
  @Nullable
  ResponseEntity<?> readCsvFile(@PathVariable UUID id, HttpServletResponse response)
    throws IOException {
    return readCsv(id, response);
  }

  @GetMapping("/api/studies/{id}/events")
  ResponseEntity<?> follow(@PathVariable UUID id, HttpServletRequest request) {
    Optional<StudyJob<?>> job = register.find(id);
    if (job.isEmpty()) return unknown();
    return streams
      .open(ClientAddress.of(request.getRemoteAddr()), job.get())
      .<ResponseEntity<?>>map(events ->
        ResponseEntity.ok().header("Cache-Control", "no-store").body(events)
      )
      .orElseGet(() ->
        ProblemDocument.forNow(
          HttpStatus.SERVICE_UNAVAILABLE,
          "Too many clients follow studies: at most %d from one address and %d of all.".formatted(
            StudyStreams.MAX_PER_VISITOR,
            StudyStreams.MAX_STREAMS
          ),
          RETRY_SECONDS
        )
      );
  }

  @DeleteMapping("/api/studies/{id}")
  ResponseEntity<?> cancel(@PathVariable UUID id) {
    return register.remove(id) ? ResponseEntity.noContent().build() : unknown();
  }

  /** What a body orders; empty, with problems, if something is wrong with it. */
  private Optional<StudyOrder<?>> parse(byte[] body, List<Problem> problems) {
    try {
      StudyFields fields = new StudyFields(json.readTree(body));
      String name = fields.kind();
      StudyKind kind = kinds.get(name);
      if (kind != null) {
        Optional<StudyOrder<?>> order = kind.read(fields);
        problems.addAll(fields.problems());
        return order;
      }
      fields.refuse("kind", name, "one of " + String.join(", ", kinds.keySet()));
      // The others would be of a kind that nobody knows.
      problems.add(fields.problems().getFirst());
    } catch (JacksonException noJson) {
      problems.add(new Problem("body", new String(body, StandardCharsets.UTF_8), "JSON"));
    }
    return Optional.empty();
  }

  private static ResponseEntity<?> created(StudyJob<?> job) {
    return ResponseEntity.created(URI.create("/api/studies/" + job.id())).body(job.brief());
  }

  private static ResponseEntity<?> unknown() {
    return ProblemDocument.of(
      HttpStatus.NOT_FOUND,
      "There is no such study, or no more: studies are kept for %d minutes.".formatted(
        StudyRegister.KEPT_FOR.toMinutes()
      )
    );
  }

  private static ResponseEntity<?> noMemory(String sentence) {
    return ProblemDocument.forNow(
      HttpStatus.SERVICE_UNAVAILABLE,
      sentence + " Try again in a while, or ask for less.",
      RETRY_SECONDS
    );
  }

  private static ResponseEntity<?> tooMany() {
    return ProblemDocument.forNow(
      HttpStatus.TOO_MANY_REQUESTS,
      "Too many studies are running: at most %d from one address and %s of all.".formatted(
        StudyRegister.MAX_PER_VISITOR,
        Numerals.count(StudyRegister.MAX_KEPT)
      ),
      RETRY_SECONDS
    );
  }
}
