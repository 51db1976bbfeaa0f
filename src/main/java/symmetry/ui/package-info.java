/**
 * The pages. Views compose panels and hold no arithmetic: every number comes from engine, diagnostics
 * or training. Knows {@code experiment}, never {@code api}.
 */
@NullMarked
package symmetry.ui;

import org.jspecify.annotations.NullMarked;
