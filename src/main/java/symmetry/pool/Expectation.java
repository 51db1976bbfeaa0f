package symmetry.pool;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import symmetry.study.Inquiry;
import symmetry.study.TimeTrial;

/** How long an inquiry will take on this machine, measured on pieces of it in their turn. */
public final class Expectation implements StudyListener<Double> {

  private final CompletableFuture<OptionalDouble> seconds = new CompletableFuture<>();

  private Expectation() {}

  /**
   * Seconds on all cores, empty where nothing is to be told; to be cancelled once nobody wants to know.
   *
   * @param owner whose studies are counted together
   */
  public static CompletableFuture<OptionalDouble> of(
    Studies studies,
    Object owner,
    Inquiry<?, ?> inquiry
  ) {
    Expectation expectation = new Expectation();
    if (inquiry.samples().isEmpty()) {
      expectation.tellNothing();
      return expectation.seconds;
    }
    TimeTrial trial = new TimeTrial(inquiry.samples());
    Optional<Workplaces.Place> place = studies.placeFor(owner, trial.footprint());
    expectation.seconds.whenComplete((_, _) -> place.ifPresent(Workplaces.Place::close));
    place
      .flatMap(_ -> studies.start(owner, List.of(trial), expectation))
      .ifPresentOrElse(
        run ->
          expectation.seconds.whenComplete((_, _) -> {
            if (expectation.seconds.isCancelled()) run.cancel();
          }),
        expectation::tellNothing
      );
    return expectation.seconds;
  }

  @Override
  public void result(int index, Double ofOneCore) {
    seconds.complete(OptionalDouble.of(ofOneCore / Runtime.getRuntime().availableProcessors()));
  }

  @Override
  public void cancelled() {
    tellNothing();
  }

  @Override
  public void failed(String sentence) {
    tellNothing();
  }

  private void tellNothing() {
    seconds.complete(OptionalDouble.empty());
  }
}
