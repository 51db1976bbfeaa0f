/**
 * A page's place in the browser: its address and its entries in the history. Knows Vaadin and nobody
 * here.
 */
@NullMarked
package symmetry.ui.page;

import org.jspecify.annotations.NullMarked;
