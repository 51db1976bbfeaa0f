package symmetry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import symmetry.pool.ClientAddress;
import symmetry.pool.MemoryBudget;
import symmetry.pool.Places;

/**
 * Where questions about runs come in: each finds its memory and its place, waits, and gets its answer, or a
 * problem document that says why not now. A request waits on its own virtual thread; when its client goes, so
 * does its work.
 */
@Component
class ReplayDesk {

  private static final int RETRY_SECONDS = 5;

  private final Replays replays;
  private final MemoryBudget memory;

  ReplayDesk(Replays replays, MemoryBudget memory) {
    this.replays = replays;
    this.memory = memory;
  }

  /** What is said while somebody waits. */
  interface Beat {
    /**
     * It is not ready.
     *
     * @throws IOException if nobody waits any more
     */
    void beat() throws IOException;
  }

  /** What an answer becomes; nothing if it is written already. */
  interface Telling<A> {
    @Nullable
    ResponseEntity<?> tell(A answer) throws IOException;
  }

  /** Answers, now or after a while. */
  <A> @Nullable ResponseEntity<?> answer(
    HttpServletRequest request,
    ReplayQuestion<A> question,
    Beat beat,
    Telling<A> telling
  ) throws InterruptedException, ExecutionException {
    try {
      Optional<A> known = replays.find(question);
      if (known.isPresent()) return telling.tell(known.get());
      ClientAddress address = ClientAddress.of(request.getRemoteAddr());
      long bytes = question.footprint();
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
          while (!ours.await(JsonAnswer.GAP_MILLIS)) beat.beat();
          return telling.tell(await(replays.start(address, question, own), beat));
        }
      }
    } catch (IOException gone) {
      // Nobody is there any more to be told.
      return null;
    }
  }

  /** What comes, which is not wanted any more if nobody waits. */
  static <A> A await(CompletableFuture<A> reply, Beat beat)
    throws IOException, InterruptedException, ExecutionException {
    try {
      while (true) {
        try {
          return reply.get(JsonAnswer.GAP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
          beat.beat();
        }
      }
    } finally {
      reply.cancel(false);
    }
  }

  private static ResponseEntity<?> busy(HttpStatus status, String sentence) {
    return ProblemDocument.forNow(status, sentence + " Try again in a few seconds.", RETRY_SECONDS);
  }
}
