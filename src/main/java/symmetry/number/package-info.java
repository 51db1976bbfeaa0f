/**
 * Numbers as text: as people read them, as links write them, and with no more digits than are shown.
 * Knows nobody here.
 */
@NullMarked
package symmetry.number;

import org.jspecify.annotations.NullMarked;
