package symmetry.study.file;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Records, lists and maps as JSON: numbers in shortest round-trip form, null for what is not finite; an
 * empty optional is left out.
 */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder()
    .addModule(finite())
    .withConfigOverride(Optional.class, o ->
      o.setInclude(Value.construct(Include.NON_ABSENT, Include.ALWAYS))
    )
    .build();

  private Json() {}

  public static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static Writing text(Object value) {
    return out ->
      MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, value);
  }

  /** Writes it as a part of what is being written. */
  public static void write(Object value, JsonGenerator part) {
    MAPPER.writeValue(part, value);
  }

  /** What teaches a mapper that JSON has no number for what is not finite. */
  public static JacksonModule finite() {
    return new SimpleModule("finite")
      .addSerializer(Double.class, new OrNull(Double.class))
      .addSerializer(double.class, new OrNull(double.class));
  }

  private static final class OrNull extends StdSerializer<Double> {

    OrNull(Class<Double> type) {
      super(type);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      if (Double.isFinite(value)) json.writeNumber(value);
      else json.writeNull();
    }
  }
}
