/**
 * One experiment from thousands of seeds: how many succeed, how soon, and what the best of a few is
 * worth. {@link symmetry.study.restarts.RestartPlan} says what is to be done and cuts it into tasks;
 * {@link symmetry.study.restarts.RestartFigures} says what came of it. Knows {@code study}.
 */
@NullMarked
package symmetry.study.restarts;

import org.jspecify.annotations.NullMarked;
