package symmetry.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import symmetry.experiment.Experiment;
import symmetry.experiment.Kind;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.export.Parcel;

/**
 * {@code GET /api/export/<file>?<link>&steps=K}: data, weights or code of a run as a file to take home, written
 * as it is read.
 */
@RestController
class ExportController {

  private final ReplayDesk desk;

  ExportController(ReplayDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/export/{file}")
  @Nullable
  ResponseEntity<?> export(
    @PathVariable String file,
    HttpServletRequest request,
    HttpServletResponse response
  ) throws InterruptedException, ExecutionException {
    Optional<Parcel> parcel = Parcel.of(file);
    if (parcel.isEmpty()) return ProblemDocument.of(HttpStatus.NOT_FOUND, thereAre());
    Parsed<ExportRequest> parsed = ExportRequest.parse(
      parcel.get(),
      Query.of(request),
      Query.tables(request)
    );
    if (!parsed.problems().isEmpty()) {
      return ProblemDocument.of("This cannot be taken home", parsed.problems());
    }
    ExportRequest order = parsed.value();
    Parcel.Errand errand = new Parcel.Errand(address(request, order), order.asked());
    return desk.answer(
      request,
      order,
      () -> {},
      recording -> {
        response.setContentType(parcel.get().mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(order));
        try (OutputStream out = new BufferedOutputStream(JsonAnswer.timed(response))) {
          parcel.get().write(recording, errand, out);
        }
        return null;
      }
    );
  }

  private static String thereAre() {
    return Parcel.ALL.stream()
      .map(Parcel::file)
      .collect(Collectors.joining(", ", "There is no such file. There are ", "."));
  }

  private static String disposition(ExportRequest order) {
    Experiment experiment = order.experiment();
    String name = "%s-%d-%s".formatted(
      Kind.token(experiment.data().source()),
      experiment.seed(),
      order.parcel().file()
    );
    return ContentDisposition.attachment().filename(name).build().toString();
  }

  /** As the client named this site, if a name is all it is: it will stand in code. */
  private static String address(HttpServletRequest request, ExportRequest order) {
    String query = Link.reaching(order.experiment(), order.asked()).query();
    String site = request
      .getRequestURL()
      .substring(0, request.getRequestURL().length() - request.getRequestURI().length());
    return site.matches("https?://[A-Za-z0-9.:\\[\\]-]{1,200}") ? site + "/?" + query : "?" + query;
  }
}
