package symmetry.training;

import java.util.Arrays;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/** How long a jump to a random step of a 5,000-step run of 2-8-8-1 takes; run by hand. */
final class ScrubBenchmark {

  private static final int STEPS = 5_000;
  private static final int JUMPS = 400;

  private ScrubBenchmark() {}

  public static void main(String[] arguments) {
    Trainer trainer = new Trainer(Runs.adamCircle());
    Inspector inspector = new Inspector(trainer.experiment(), trainer.dataset());
    View everything = View.of(Part.values());
    trainer.advanceTo(STEPS);
    int[] order = new RandomStream(1, Purpose.BATCH_ORDER, 0).permutation(STEPS);
    double[] jump = new double[JUMPS];
    double[] look = new double[JUMPS];
    for (int k = 0; k < JUMPS; k++) {
      long begin = System.nanoTime();
      trainer.goTo(order[k]);
      Snapshot snapshot = trainer.snapshot();
      long there = System.nanoTime();
      inspector.inspect(snapshot, everything);
      jump[k] = (there - begin) / 1e6;
      look[k] = (System.nanoTime() - there) / 1e6;
    }
    Arrays.sort(jump);
    Arrays.sort(look);
    System.out.printf(
      "goTo + snapshot: median %.3f ms, 95 %% %.3f ms; every part inspected: median %.3f ms, 95 %% %.3f ms%n",
      jump[JUMPS / 2],
      jump[(JUMPS * 95) / 100],
      look[JUMPS / 2],
      look[(JUMPS * 95) / 100]
    );
  }
}
