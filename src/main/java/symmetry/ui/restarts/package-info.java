/**
 * The Restarts page: the same experiment from thousands of seeds. Knows {@code study.restarts}, {@code
 * ui.lineup}, {@code ui.live}, {@code ui.shell}, {@code ui.study} and {@code
 * ui.wanted}.
 */
@NullMarked
package symmetry.ui.restarts;

import org.jspecify.annotations.NullMarked;
