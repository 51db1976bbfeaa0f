package symmetry.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import symmetry.experiment.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Answers to requests that cannot be granted: problem documents (RFC 9457). */
public final class ProblemDocument {

  /** More would help nobody, and a short request could ask for megabytes of them. */
  private static final int MAX_PROBLEMS = 100;

  private ProblemDocument() {}

  /** Something is wrong with the request; the fields that are come under {@code problems}. */
  public static ResponseEntity<ProblemDetail> of(String title, List<Problem> problems) {
    List<Problem> told = problems.stream().limit(MAX_PROBLEMS).toList();
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(
      HttpStatus.BAD_REQUEST,
      told.stream().map(Problem::message).collect(Collectors.joining(" "))
    );
    detail.setTitle(title);
    detail.setProperty("problems", told);
    return as(detail).body(detail);
  }

  /** It may be asked for again in so many seconds. */
  public static ResponseEntity<ProblemDetail> forNow(
    HttpStatus status,
    String sentence,
    int seconds
  ) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence);
    return as(detail).header("Retry-After", Integer.toString(seconds)).body(detail);
  }

  public static ResponseEntity<ProblemDetail> of(HttpStatus status, String sentence) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence);
    return as(detail).body(detail);
  }

  /** Says its type, also where something else was asked for, such as CSV. */
  private static ResponseEntity.BodyBuilder as(ProblemDetail detail) {
    return ResponseEntity.status(detail.getStatus()).contentType(
      MediaType.APPLICATION_PROBLEM_JSON
    );
  }

  /** Writes them where no controller is, such as in filters. */
  @Component
  public static final class Writer {

    private final JsonMapper json;

    Writer(JsonMapper json) {
      this.json = json;
    }

    /** It may be asked for again in so many seconds, if it is not the request's own fault. */
    public void write(HttpServletResponse response, HttpStatus status, String sentence, int seconds)
      throws IOException {
      boolean isForNow =
        status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE;
      if (isForNow) response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
      response.setStatus(status.value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(
        response.getOutputStream(),
        ProblemDetail.forStatusAndDetail(status, sentence)
      );
    }
  }
}
