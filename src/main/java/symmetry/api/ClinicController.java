package symmetry.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import symmetry.clinic.Ask;
import symmetry.clinic.AskReader;
import symmetry.clinic.Examination;
import symmetry.clinic.FileQuestion;
import symmetry.clinic.OneFile;
import symmetry.clinic.PairAsk;
import symmetry.clinic.PairAskReader;
import symmetry.clinic.TwoFiles;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.format.TensorFile;
import symmetry.number.NumberText;
import symmetry.pool.ClientAddress;
import symmetry.pool.Examinations;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /api/clinic?layout=&threshold=&activation=}: a file of weights as the body, what was found in it
 * as the answer. {@code POST /api/clinic/pair?first=&by=&experiment=}: two files as one body, what they have to do with
 * each other as the answer. The body goes to files on disk, which are gone when the answer is there.
 */
@RestController
public class ClinicController {

  public static final String PATH = "/api/clinic";

  public static final String PAIR_PATH = PATH + "/pair";

  private static final String FIRST = "first";
  private static final String FULL = "Too many files are being examined.";
  private static final int RETRY_SECONDS = 10;

  private final Examinations examinations;
  private final JsonMapper json;

  ClinicController(Examinations examinations, JsonMapper json) {
    this.examinations = examinations;
    this.json = json;
  }

  /** Nothing where the answer is written by itself. */
  @PostMapping(
    path = PATH,
    produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE }
  )
  @Nullable
  ResponseEntity<?> examine(HttpServletRequest request, HttpServletResponse response)
    throws IOException, InterruptedException, ExecutionException {
    Parsed<Ask> ask = AskReader.read(Query.of(request));
    if (!ask.problems().isEmpty()) return refused(ask.problems());
    ClientAddress address = ClientAddress.of(request.getRemoteAddr());
    Optional<Examinations.BroughtFile> room = examinations.room(address, bytes(request));
    if (room.isEmpty()) return busy(FULL);
    try (Examinations.BroughtFile file = room.get()) {
      take(request.getInputStream(), file.path());
      return answer(address, new OneFile(file.path(), ask.value()), response);
    }
  }

  /** The same for two files, the second right behind the first. */
  @PostMapping(
    path = PAIR_PATH,
    produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE }
  )
  @Nullable
  ResponseEntity<?> compare(HttpServletRequest request, HttpServletResponse response)
    throws IOException, InterruptedException, ExecutionException {
    Map<String, List<String>> query = new HashMap<>(Query.of(request));
    String given = String.join(", ", Objects.requireNonNullElse(query.remove(FIRST), List.of()));
    OptionalDouble bytes = NumberText.parse(given);
    Parsed<PairAsk> ask = PairAskReader.read(query);
    if (!ask.problems().isEmpty()) return refused(ask.problems());
    long ofFirst = (long) bytes.orElse(0);
    long whole = bytes(request);
    if (ofFirst < 1 || ofFirst >= whole) {
      String bound = "how many bytes the first file has, at least 1 and fewer than the body";
      return refused(List.of(new Problem(FIRST, given, bound)));
    }
    ClientAddress address = ClientAddress.of(request.getRemoteAddr());
    Optional<Examinations.BroughtFile> room = examinations.room(address, ofFirst);
    if (room.isEmpty()) return busy(FULL);
    try (Examinations.BroughtFile first = room.get()) {
      Optional<Examinations.BroughtFile> more = examinations.room(address, whole - ofFirst);
      if (more.isEmpty()) return busy(FULL);
      try (Examinations.BroughtFile second = more.get()) {
        InputStream body = request.getInputStream();
        try (FileChannel file = FileChannel.open(first.path(), StandardOpenOption.WRITE)) {
          file.transferFrom(Channels.newChannel(body), 0, ofFirst);
        }
        take(body, second.path());
        return answer(address, new TwoFiles(first.path(), second.path(), ask.value()), response);
      }
    }
  }

  /** What the body has at most. */
  private static long bytes(HttpServletRequest request) {
    long told = request.getContentLengthLong();
    return told < 0 ? TensorFile.MAX_BYTES : told;
  }

  private static void take(InputStream body, Path path) throws IOException {
    Files.copy(body, path, StandardCopyOption.REPLACE_EXISTING);
  }

  @Nullable
  private <R> ResponseEntity<?> answer(
    ClientAddress address,
    FileQuestion<R> question,
    HttpServletResponse response
  ) throws InterruptedException, ExecutionException {
    Optional<Examinations.Course<R>> asked = examinations.ask(address, question, _ -> {});
    if (asked.isEmpty()) return busy("Too many files of yours are being examined.");
    JsonAnswer answer = new JsonAnswer(response);
    try {
      switch (ReplayDesk.await(asked.get().outcome(), answer::beat)) {
        case Examination.Done<R>(R report) -> answer.write(json, report);
        case Examination.Refused<R> refused -> {
          if (!response.isCommitted()) {
            return ProblemDocument.of(HttpStatus.UNPROCESSABLE_CONTENT, refused.sentence());
          }
          answer.write(
            json,
            ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refused.sentence())
          );
        }
      }
    } catch (IOException gone) {
      // Nobody is there any more to be told.
    }
    return null;
  }

  private static ResponseEntity<?> refused(List<Problem> problems) {
    return ProblemDocument.of("This is not what the clinic can be asked", problems);
  }

  private static ResponseEntity<ProblemDetail> busy(String sentence) {
    return ProblemDocument.forNow(
      HttpStatus.TOO_MANY_REQUESTS,
      sentence + " Try again in a few seconds.",
      RETRY_SECONDS
    );
  }
}
