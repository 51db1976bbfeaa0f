/**
 * Byte code read and written: what a method on doubles computes, as a formula, and new methods that
 * compute formulas of plain numbers or of vectors. Knows {@code exact}.
 */
@NullMarked
package symmetry.bytecode;

import org.jspecify.annotations.NullMarked;
