/**
 * Tables as people's files really are: found out how they are written, what each column holds, and, with the
 * choices of whoever brought them, made into data to learn from. Files come from anybody, so that every size is
 * checked before memory is taken for it, and what is wrong is a value that names row, column and value. Knows
 * {@code data} and {@code number}.
 */
@NullMarked
package symmetry.table;

import org.jspecify.annotations.NullMarked;
