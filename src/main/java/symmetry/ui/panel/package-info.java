/** What every page is composed of: titled cards, messages, numbers and data as people read them. */
@NullMarked
package symmetry.ui.panel;

import org.jspecify.annotations.NullMarked;
