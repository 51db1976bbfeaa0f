package symmetry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Warnings and errors that the server's request threads log from now on. */
public final class ServerLog implements AutoCloseable {

  private static final List<String> THREADS = List.of("tomcat-handler-", "http-nio-");

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Lines appender = new Lines();

  public ServerLog() {
    appender.start();
    root.addAppender(appender);
  }

  public List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    appender.stop();
  }

  private final class Lines extends AppenderBase<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
      boolean serves = THREADS.stream().anyMatch(event.getThreadName()::startsWith);
      if (serves && event.getLevel().isGreaterOrEqual(Level.WARN)) {
        lines.add(
          event.getLevel() + " " + event.getLoggerName() + ": " + event.getFormattedMessage()
        );
      }
    }
  }
}
