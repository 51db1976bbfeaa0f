package symmetry.api.study;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import symmetry.pool.ClientAddress;
import symmetry.pool.InquiryStatus;
import symmetry.pool.Places;

/**
 * Tells clients how studies go, as server-sent events: the latest state a few times a second at most,
 * whatever happened between. Each client has a thread that mostly waits; a slow one delays nobody.
 */
@Component
class StudyStreams {

  /** Clients listening at once. */
  static final int MAX_STREAMS = 512;

  /** Of those, from one address. */
  static final int MAX_PER_VISITOR = 64;

  /** From one event to the next. */
  private static final Duration GAP = Duration.ofMillis(200);

  /** Silence after which an empty comment is sent, to find out who is gone. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Places<ClientAddress> listening = new Places<>(MAX_STREAMS, MAX_PER_VISITOR, 0);

  /**
   * Events until the study ends.
   *
   * @param address the client's
   * @return nothing if too many listen
   */
  Optional<SseEmitter> open(ClientAddress address, StudyJob<?> job) {
    return listening.take(address).map(place -> {
      SseEmitter emitter = new SseEmitter(0L);
      Thread.ofVirtual()
        .name("study-events")
        .start(() -> {
          try (place) {
            tell(job, emitter);
          } catch (IOException | IllegalStateException | InterruptedException gone) {
            // Nobody is there any more to be told.
          } finally {
            emitter.complete();
          }
        });
      return emitter;
    });
  }

  private static <F> void tell(StudyJob<F> job, SseEmitter emitter)
    throws IOException, InterruptedException {
    InquiryStatus<F> told = job.run().status();
    send(job, told, emitter);
    while (!told.hasEnded()) {
      Thread.sleep(GAP);
      InquiryStatus<F> now = job.run().await(told.version(), HEARTBEAT);
      if (now.version() == told.version()) emitter.send(SseEmitter.event().comment(""));
      else send(job, now, emitter);
      told = now;
    }
  }

  private static <F> void send(StudyJob<F> job, InquiryStatus<F> status, SseEmitter emitter)
    throws IOException {
    String name = status.hasEnded() ? StudyReply.state(status) : "progress";
    emitter.send(SseEmitter.event().name(name).data(job.brief(status)));
  }
}
