/**
 * The entry point: starts the server, and is the shell of every page. Knows Spring, Vaadin and nobody here;
 * nobody knows it.
 *
 * <p>Below it one room a package. Each says whom it knows: it may use them, and whomever they may use, and a
 * test holds it to that.
 */
@NullMarked
package symmetry;

import org.jspecify.annotations.NullMarked;
