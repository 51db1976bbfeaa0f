/**
 * Studies over HTTP. A kind is one file: it reads what a request asks for, and says a few figures of what
 * was found; all else is the inquiry's, the same as on its page. Knows {@code api} and {@code
 * study.compare}.
 */
@NullMarked
package symmetry.api.study;

import org.jspecify.annotations.NullMarked;
