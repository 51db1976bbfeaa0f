package symmetry.api.study;

import java.util.function.Function;
import symmetry.study.Inquiry;

/**
 * A study as it was asked for. Immutable; what it tells is written as JSON.
 *
 * @param kind the name of its kind
 * @param parameters what was asked for, defaults filled in
 * @param brief a few of the figures found so far
 * @param <F> its figures
 */
record StudyOrder<F>(
  String kind,
  Object parameters,
  Inquiry<?, F> inquiry,
  Function<F, Object> brief
) {
  /** What was asked for as a link. */
  record OfLink(String link) {}
}
