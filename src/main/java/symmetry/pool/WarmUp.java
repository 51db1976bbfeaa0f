package symmetry.pool;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import symmetry.experiment.Experiment;
import symmetry.training.Trainer;

/**
 * Trains a little at start-up, so that the first visitor does not wait for the compiler, and finds out
 * how low one unit gets in the opening experiment.
 */
@Component
class WarmUp {

  private static final int STEPS = 4_000;

  private final ComputePool pool;
  private final OneUnitLines lines;

  WarmUp(ComputePool pool, OneUnitLines lines) {
    this.pool = pool;
    this.lines = lines;
  }

  @EventListener(ApplicationReadyEvent.class)
  void train() {
    lines.ask(Experiment.opening(), _ -> {});
    Trainer trainer = new Trainer(Experiment.opening());
    pool.run(Owner.alone(this), nanos -> {
      long end = System.nanoTime() + nanos;
      while (System.nanoTime() < end) trainer.advance();
      return trainer.step() < STEPS ? 0 : ComputePool.DONE;
    });
  }
}
