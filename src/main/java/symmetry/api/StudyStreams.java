package symmetry.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells clients how studies go, as server-sent events: the latest state a few times a second at most,
 * whatever happened between. Each client has a thread that mostly waits; a slow one delays nobody.
 */
@Component
class StudyStreams {

  /** Clients listening at once. */
  static final int MAX_STREAMS = 128;

  /** From one event to the next. */
  private static final Duration GAP = Duration.ofMillis(200);

  /** Silence after which an empty comment is sent, to find out who is gone. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Semaphore places = new Semaphore(MAX_STREAMS);

  /** Events until the study ends; nothing if too many listen. */
  Optional<SseEmitter> open(String id, StudyJob<?> job) {
    if (!places.tryAcquire()) return Optional.empty();
    SseEmitter emitter = new SseEmitter(0L);
    Thread.ofVirtual()
      .name("study-events")
      .start(() -> tell(id, job, emitter));
    return Optional.of(emitter);
  }

  private <R> void tell(String id, StudyJob<R> job, SseEmitter emitter) {
    try {
      StudyJob.Status<R> told = job.status();
      send(id, job, told, emitter);
      while (!told.hasEnded()) {
        Thread.sleep(GAP);
        StudyJob.Status<R> now = job.await(told.version(), HEARTBEAT);
        if (now.version() == told.version()) emitter.send(SseEmitter.event().comment(""));
        else send(id, job, now, emitter);
        told = now;
      }
      emitter.complete();
    } catch (IOException | IllegalStateException | InterruptedException gone) {
      emitter.complete();
    } finally {
      places.release();
    }
  }

  private static <R> void send(
    String id,
    StudyJob<R> job,
    StudyJob.Status<R> status,
    SseEmitter emitter
  ) throws IOException {
    String name = status.hasEnded() ? status.state().name().toLowerCase(Locale.ROOT) : "progress";
    emitter.send(
      SseEmitter.event()
        .name(name)
        .data(StudyReply.brief(id, job.order(), status))
    );
  }
}
