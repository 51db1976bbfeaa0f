/**
 * Several experiments beside each other, on any page: their tags, their fields, what they differ in.
 * Knows {@code ui}, {@code ui.field} and {@code ui.panel}.
 */
@NullMarked
package symmetry.ui.lineup;

import org.jspecify.annotations.NullMarked;
