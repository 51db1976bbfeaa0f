/** The playground as a visitor has it: a running server and a real browser. */
@NullMarked
package symmetry.browser;

import org.jspecify.annotations.NullMarked;
