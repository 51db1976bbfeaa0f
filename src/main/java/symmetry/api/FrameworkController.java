package symmetry.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import symmetry.experiment.Kind;
import symmetry.experiment.Parsed;
import symmetry.framework.FrameworkDefault;
import symmetry.pool.ClientAddress;
import symmetry.pool.InquiryRun;
import symmetry.pool.InquiryStatus;
import symmetry.pool.Kept;
import symmetry.pool.MemoryBudget;
import symmetry.pool.Owner;
import symmetry.pool.Studies;
import symmetry.study.file.Json;
import symmetry.study.signal.DeepNetwork;
import symmetry.study.signal.FrameworkNetwork;
import symmetry.study.signal.SignalFigures;
import symmetry.study.signal.SignalInquiry;
import symmetry.study.signal.SignalWords;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * {@code GET /api/frameworks}: what frameworks start layers with; with a {@code framework}, what that does at
 * a depth and width. It is measured by a study of its own, on whose turn the request waits.
 */
@RestController
class FrameworkController {

  private static final int RETRY_SECONDS = 10;
  private static final Duration GAP = Duration.ofMillis(JsonAnswer.GAP_MILLIS);

  /** What the figures of a hundred layers take. */
  private static final long BYTES = 64 * 1_024;

  private final Studies studies;
  private final JsonMapper json;
  private final Kept<SignalInquiry, List<SignalFigures>> kept;

  FrameworkController(Studies studies, MemoryBudget memory, JsonMapper json) {
    kept = new Kept<>(memory);
    this.studies = studies;
    this.json = json;
  }

  /** Nothing where the answer is written by itself. */
  @GetMapping(
    path = "/api/frameworks",
    produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE }
  )
  @Nullable
  ResponseEntity<?> frameworks(HttpServletRequest request, HttpServletResponse response)
    throws InterruptedException {
    if (request.getParameterMap().isEmpty()) return ResponseEntity.ok(FrameworkReply.Table.all());
    Parsed<FrameworkRequest> parsed = FrameworkRequest.parse(Query.of(request));
    if (!parsed.problems().isEmpty()) {
      return ProblemDocument.of("This is no framework's default", parsed.problems());
    }
    FrameworkRequest asked = parsed.value();
    Optional<SignalInquiry> inquiry = asked.inquiry();
    if (inquiry.isEmpty()) {
      return ResponseEntity.ok(answer(asked, List.of(FrameworkNetwork.RECURRENT), null));
    }
    Optional<List<SignalFigures>> known = kept.find(inquiry.get());
    if (known.isPresent()) return ResponseEntity.ok(answer(asked, inquiry.get(), known.get()));
    Owner owner = new Owner(ClientAddress.of(request.getRemoteAddr()), UUID.randomUUID());
    Optional<InquiryRun<List<SignalFigures>>> run = InquiryRun.start(studies, owner, inquiry.get());
    if (run.isEmpty()) {
      return ProblemDocument.forNow(
        HttpStatus.TOO_MANY_REQUESTS,
        "Too much is under way at the moment. Try again in a few seconds.",
        RETRY_SECONDS
      );
    }
    return follow(asked, inquiry.get(), run.get(), new JsonAnswer(response));
  }

  private @Nullable ResponseEntity<?> follow(
    FrameworkRequest asked,
    SignalInquiry inquiry,
    InquiryRun<List<SignalFigures>> run,
    JsonAnswer answer
  ) throws InterruptedException {
    try {
      InquiryStatus<List<SignalFigures>> status = run.status();
      long beat = System.nanoTime() + GAP.toNanos();
      while (!status.hasEnded()) {
        status = run.await(status.version(), GAP);
        if (System.nanoTime() < beat) continue;
        answer.beat();
        beat += GAP.toNanos();
      }
      if (status.state() != InquiryStatus.State.DONE) {
        return ProblemDocument.of(
          HttpStatus.INTERNAL_SERVER_ERROR,
          status.fault().orElse("It was not measured.")
        );
      }
      kept.keep(inquiry, status.figures(), BYTES);
      answer.write(json, answer(asked, inquiry, status.figures()));
    } catch (IOException gone) {
      // Nobody is there any more to be told.
    } finally {
      run.forget();
    }
    return null;
  }

  private static FrameworkReply.Answer answer(
    FrameworkRequest asked,
    SignalInquiry inquiry,
    List<SignalFigures> figures
  ) {
    return answer(
      asked,
      SignalWords.paragraphs(figures.getFirst()),
      new RawValue(Json.of(inquiry.report(figures).getFirst()))
    );
  }

  private static FrameworkReply.Answer answer(
    FrameworkRequest asked,
    List<String> words,
    @Nullable RawValue measured
  ) {
    FrameworkDefault entry = asked.entry();
    DeepNetwork shape = asked.setup().network();
    return new FrameworkReply.Answer(
      entry.framework().token(),
      FrameworkReply.Entry.of(entry),
      Kind.token(shape.activation().name()),
      shape.depth(),
      shape.width(),
      entry.code(shape.width(), shape.width(), shape.depth()),
      entry.explicit(shape.width(), shape.width()),
      FrameworkNetwork.query(entry, shape).orElse(null),
      asked.setup().query(),
      measured == null ? 0 : asked.setup().seeds(),
      words,
      measured
    );
  }
}
