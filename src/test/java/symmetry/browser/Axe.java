package symmetry.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks axe what is wrong with a page, in the page itself. Its own builder opens another page for each
 * question and has everything described that is right, which takes several times as long.
 *
 * <p>Style sheets are read anew for one rule, that none of them forbids to turn the phone; that is most of
 * the work, and they are the same in all states of a page, so that they are read once a page.
 */
final class Axe {

  /** Vaadin's own connection indicator lies outside every landmark; it is hidden while connected. */
  private static final String ASK = """
  async (readStyleSheets) => {
    const { violations } = await axe.run(
      { exclude: [["vaadin-connection-indicator"]] },
      { resultTypes: ["violations"], preload: readStyleSheets },
    );
    return violations.map(({ id, help, nodes }) => `axe ${id}: ${help} at ${nodes[0].html}`);
  }""";

  private static final Set<String> STYLES_READ = ConcurrentHashMap.newKeySet();

  private Axe() {}

  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    if ((Boolean) page.evaluate("() => !window.axe")) page.evaluate(AxeBuilder.getAxeScript());
    String path = (String) page.evaluate("() => location.pathname");
    return (List<String>) page.evaluate(ASK, STYLES_READ.add(path));
  }
}
