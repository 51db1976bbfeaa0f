package symmetry;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Set;

/** A fault that a test throws where the code must bear one. */
public final class OnPurpose extends RuntimeException {

  public OnPurpose() {
    super("a fault on purpose");
  }

  /** Keeps what tests provoke out of the log, where it would look like a failed build. */
  public static final class Silence extends Filter<ILoggingEvent> {

    /** Ours, and what Tomcat says of addresses that it cannot read. */
    private static final Set<String> PROVOKED = Set.of(
      OnPurpose.class.getName(),
      "org.apache.tomcat.util.http.InvalidParameterException",
      "org.apache.tomcat.util.buf.UDecoder$DecodeException"
    );

    @Override
    public FilterReply decide(ILoggingEvent event) {
      for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
        if (PROVOKED.contains(t.getClassName())) return FilterReply.DENY;
      }
      return FilterReply.NEUTRAL;
    }
  }
}
