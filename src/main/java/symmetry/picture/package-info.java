/**
 * A run in one picture, drawn without a browser: for the cards of other sites, READMEs and slides. A {@code
 * Drawing} is written as SVG and as PNG alike. Knows {@code training}.
 */
@NullMarked
package symmetry.picture;

import org.jspecify.annotations.NullMarked;
