package symmetry.guide;

/**
 * What a lesson's run came to.
 *
 * @param answer which of the lesson's answers turned out to be true, from 0
 * @param figures the measured numbers on one short line
 * @param happened what was measured, in sentences
 * @param why the reason, in sentences
 * @param sketch what the run looked like
 */
public record Outcome(int answer, String figures, String happened, String why, Sketch sketch) {}
