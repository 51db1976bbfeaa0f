/**
 * What a study found as files to take away, the same for pages and API: CSV by commons-csv, JSON by
 * Jackson. Knows nobody.
 */
@NullMarked
package symmetry.study.file;

import org.jspecify.annotations.NullMarked;
