package symmetry.browser;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the installed browser, one for the whole run. Where there is none they are skipped
 * with one line, except under {@code CI=true}, where that line is a failure.
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
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
      .getRoot()
      .getStore(BROWSERS)
      .computeIfAbsent(
        Chromium.class,
        key -> new Chromium(Chromium.find().orElseThrow()),
        Chromium.class
      )
      .browser();
  }
}
