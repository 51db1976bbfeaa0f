package symmetry.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.Tables;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /api/experiment?<link>&steps=K&include=batches}, and the same by {@code POST} with a table as the body
 * ({@link TableBody}).
 */
@RestController
public class ExperimentController {

  public static final String PATH = "/api/experiment";

  static final String CSV = "text/csv";
  static final String TSV = "text/tab-separated-values";

  private static final String NONE = "This is not an experiment";

  private final ReplayDesk desk;
  private final JsonMapper json;

  ExperimentController(ReplayDesk desk, JsonMapper json) {
    this.desk = desk;
    this.json = json;
  }

  /** Nothing where the answer is written by itself. */
  @GetMapping(
    path = PATH,
    produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE }
  )
  @Nullable
  ResponseEntity<?> experiment(HttpServletRequest request, HttpServletResponse response)
    throws InterruptedException, ExecutionException {
    return answer(Query.of(request), Query.tables(request), request, response);
  }

  @PostMapping(
    path = PATH,
    consumes = { MediaType.APPLICATION_JSON_VALUE, CSV, TSV },
    produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE }
  )
  @Nullable
  ResponseEntity<?> experimentOnTable(HttpServletRequest request, HttpServletResponse response)
    throws IOException, InterruptedException, ExecutionException {
    byte[] body = request.getInputStream().readNBytes(TableBody.MOST_BYTES + 1);
    boolean isJson = MediaType.APPLICATION_JSON.isCompatibleWith(
      MediaType.parseMediaType(request.getContentType())
    );
    TableBody.Read read = isJson
      ? TableBody.ofJson(body, Query.of(request))
      : TableBody.ofTable(body, Query.of(request));
    return switch (read) {
      case TableBody.Read.Whole(var query, Tables tables) -> answer(
        query,
        tables,
        request,
        response
      );
      case TableBody.Read.Wrong(List<Problem> problems) -> ProblemDocument.of(NONE, problems);
      case TableBody.Read.Unreadable(String sentence) -> ProblemDocument.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        sentence
      );
    };
  }

  private @Nullable ResponseEntity<?> answer(
    Map<String, List<String>> query,
    Tables tables,
    HttpServletRequest request,
    HttpServletResponse response
  ) throws InterruptedException, ExecutionException {
    Parsed<ExperimentRequest> parsed = ExperimentRequest.parse(query, tables);
    if (!parsed.problems().isEmpty()) return ProblemDocument.of(NONE, parsed.problems());
    JsonAnswer answer = new JsonAnswer(response);
    return desk.answer(request, parsed.value(), answer::beat, reply -> {
      answer.write(json, reply);
      return null;
    });
  }
}
