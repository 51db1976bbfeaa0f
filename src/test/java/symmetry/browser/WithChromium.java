package symmetry.browser;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Lends each test the installed browser: as many processes of it as tests run at a time, kept for the whole
 * run. Where there is none they are skipped with one line, except under {@code CI=true}, where that line
 * is a failure.
 */
final class WithChromium implements ExecutionCondition, ParameterResolver {

  private static final Namespace BROWSERS = Namespace.create(WithChromium.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.find().isPresent()) return ConditionEvaluationResult.enabled(null);
    if ("true".equals(System.getenv("CI"))) throw new IllegalStateException(Chromium.NOT_FOUND);
    sayOnce(context);
    return ConditionEvaluationResult.disabled(Chromium.NOT_FOUND);
  }

  private static void sayOnce(ExtensionContext context) {
    context
      .getRoot()
      .getStore(BROWSERS)
      .computeIfAbsent(Chromium.NOT_FOUND, line -> {
        System.out.println(line + " They are skipped.");
        return line;
      });
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Browsers browsers = test
      .getRoot()
      .getStore(BROWSERS)
      .computeIfAbsent(Browsers.class, key -> new Browsers(), Browsers.class);
    return test
      .getStore(BROWSERS)
      .computeIfAbsent(Loan.class, key -> browsers.lend(), Loan.class)
      .chromium()
      .browser();
  }

  /** All that were started, and those of them that nobody uses. */
  private static final class Browsers implements AutoCloseable {

    private final Path executable = Chromium.find().orElseThrow();
    private final List<Chromium> started = new ArrayList<>();
    private final Deque<Chromium> idle = new ConcurrentLinkedDeque<>();

    Loan lend() {
      Chromium free = idle.poll();
      return new Loan(free == null ? start() : free, idle);
    }

    private synchronized Chromium start() {
      Chromium chromium = new Chromium(executable);
      started.add(chromium);
      return chromium;
    }

    @Override
    public synchronized void close() {
      started.forEach(Chromium::close);
    }
  }

  /** A browser in the hands of one test and its thread, since Playwright serves one thread at a time. */
  private record Loan(Chromium chromium, Deque<Chromium> idle) implements AutoCloseable {
    @Override
    public void close() {
      idle.push(chromium);
    }
  }
}
