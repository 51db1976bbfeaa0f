/**
 * An experiment as files to take home: data, weights, and code in other languages that trains it anew and
 * checks itself against our run. Pure functions of an experiment and a step. Knows {@code study.file},
 * {@code training}, {@code table} and {@code format}, for the marks of files of arrays.
 */
@NullMarked
package symmetry.export;

import org.jspecify.annotations.NullMarked;
