/**
 * Questions put to many runs, or to the engine itself: small pure studies, each a value that measures
 * the same figures every time. Knows training and everything below it, and commons-math3.
 */
@NullMarked
package symmetry.study;

import org.jspecify.annotations.NullMarked;
