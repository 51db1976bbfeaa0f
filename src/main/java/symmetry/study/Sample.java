package symmetry.study;

/**
 * A small piece of a study's work, to tell how long all of it will take.
 *
 * @param task done some times over
 * @param times how many such pieces the study has
 */
public record Sample(Task<?> task, double times) {}
