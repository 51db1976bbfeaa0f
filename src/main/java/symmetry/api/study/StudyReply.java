package symmetry.api.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Network;
import symmetry.pool.InquiryStatus;
import tools.jackson.databind.util.RawValue;

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
  RawValue found
) {
  /**
   * @param found as JSON
   */
  static StudyReply of(
    StudyJob<?> job,
    InquiryStatus<?> status,
    @Nullable Object parameters,
    String found
  ) {
    return new StudyReply(
      job.id().toString(),
      job.order().kind(),
      Network.VERSION,
      state(status),
      status.progress(),
      status.fault().orElse(null),
      parameters,
      new RawValue(found)
    );
  }

  /** In one word. */
  static String state(InquiryStatus<?> status) {
    return switch (status.state()) {
      case RUNNING -> "running";
      case DONE -> "done";
      case CANCELLED -> "cancelled";
      case REFUSED, FAILED -> "failed";
    };
  }
}
