package symmetry.api.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Network;
import symmetry.pool.InquiryStatus;
import symmetry.study.file.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

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
  Found found
) {
  /** What was found, written as files have it. */
  record Found(Object report) implements JacksonSerializable {
    @Override
    public void serialize(JsonGenerator out, SerializationContext context) {
      Json.write(report, out);
    }

    @Override
    public void serializeWithType(
      JsonGenerator out,
      SerializationContext context,
      TypeSerializer noType
    ) {
      serialize(out, context);
    }
  }

  static StudyReply of(
    StudyJob<?> job,
    InquiryStatus<?> status,
    @Nullable Object parameters,
    Object found
  ) {
    return new StudyReply(
      job.id().toString(),
      job.order().kind(),
      Network.VERSION,
      state(status),
      status.progress(),
      status.fault().orElse(null),
      parameters,
      new Found(found)
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
