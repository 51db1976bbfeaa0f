/**
 * How fast the engine trains: {@code mvn test-compile exec:exec@jmh} prints the table. Knows {@code
 * engine} and the baselines it is compared with.
 */
@NullMarked
package symmetry.benchmark;

import org.jspecify.annotations.NullMarked;
