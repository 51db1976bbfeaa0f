/**
 * The way of what the server says to a page: it arrives, once and in order, whatever the network does. Knows
 * Vaadin and nobody here; nobody knows it, for Vaadin finds it as a service.
 */
@NullMarked
package symmetry.ui.push;

import org.jspecify.annotations.NullMarked;
