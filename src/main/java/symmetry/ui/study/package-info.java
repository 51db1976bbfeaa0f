/**
 * How every page runs a study: one feed that gathers and throttles, one bar with progress, time left,
 * cancel and files. Knows {@code session} and {@code ui.element}.
 */
@NullMarked
package symmetry.ui.study;

import org.jspecify.annotations.NullMarked;
