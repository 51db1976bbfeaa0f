package symmetry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Network;

/**
 * A study as it stands.
 *
 * @param engine version of the arithmetic: equal orders give equal results within one version
 * @param state running, done, cancelled or failed
 * @param progress share done, from 0 to 1
 * @param fault absent unless it failed
 * @param found so far; complete if done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StudyReply(
  String id,
  String kind,
  String engine,
  String state,
  double progress,
  @Nullable String fault,
  @Nullable Object parameters,
  Object found
) {
  /** A few figures. */
  static StudyReply brief(String id, StudyJob.Status status) {
    return of(id, status, null, status.findings().brief());
  }

  /** Everything. */
  static StudyReply whole(String id, StudyJob.Status status) {
    Findings<?> findings = status.findings();
    return of(id, status, findings.parameters(), findings.whole());
  }

  private static StudyReply of(
    String id,
    StudyJob.Status status,
    @Nullable Object parameters,
    Object found
  ) {
    return new StudyReply(
      id,
      status.findings().kind(),
      Network.VERSION,
      status.state().name().toLowerCase(Locale.ROOT),
      status.progress(),
      status.fault().orElse(null),
      parameters,
      found
    );
  }
}
