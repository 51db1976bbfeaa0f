package symmetry.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at one page in windows of many sizes and in both colour schemes, and says what is wrong where. */
final class LayoutAudit {

  /** A window in CSS pixels, and whether fingers use it. */
  record Window(int width, int height) {
    boolean touch() {
      return width < 1200;
    }

    /** Held across, where a page for one screen may scroll all the same. */
    boolean isTabletAcross() {
      return 700 <= width && touch() && height < width;
    }
  }

  static final Window DESK = new Window(1280, 720);

  /** From wide to narrow: what was laid out wide must give way. */
  static final List<Window> WINDOWS = List.of(
    new Window(1920, 1080),
    new Window(1440, 900),
    DESK,
    new Window(1024, 768),
    new Window(820, 1180),
    new Window(768, 1024),
    new Window(600, 960),
    new Window(390, 844),
    new Window(320, 640)
  );

  /**
   * Faults that stand so long and so many looks unchanged are no passing state: charts follow their window a little
   * later, on a busy machine much later.
   */
  private static final int SETTLED_MS = 1500;
  private static final int SETTLED_LOOKS = 15;

  private static final String AUDIT = script("seen-page.js") + script("layout-audit.js");

  /** Asks again, frame by frame, until nothing is wrong or what is wrong stays as it is. */
  private static final String UNTIL_SETTLED = """
  async ({ oneScreen, ms, looks }) => {
    %s
    const frame = () => new Promise(requestAnimationFrame);
    const touch = matchMedia("(pointer: coarse)").matches;
    let faults, since, before, looked;
    do {
      await frame();
      await frame();
      faults = auditLayout({ touch, oneScreen });
      const now = faults.join();
      if (now !== before) [before, since, looked] = [now, performance.now(), 0];
    } while (faults.length && (++looked < looks || performance.now() - since < ms));
    return faults;
  }""".formatted(AUDIT);

  private final Page page;
  private final boolean oneScreen;
  private final CDPSession devTools;
  private final Map<String, List<String>> windowsOf = new LinkedHashMap<>();

  /** @param oneScreen whether the page must not scroll down, but on a tablet held across */
  LayoutAudit(Page page, boolean oneScreen) {
    this.page = page;
    this.oneScreen = oneScreen;
    devTools = page.context().newCDPSession(page);
  }

  /** Looks at the page in this window and scheme. */
  void look(Window window, ColorScheme scheme) {
    JsonObject touch = new JsonObject();
    touch.addProperty("enabled", window.touch());
    devTools.send("Emulation.setTouchEmulationEnabled", touch);
    page.setViewportSize(window.width(), window.height());
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    Object found = page.evaluate(
      UNTIL_SETTLED,
      Map.of(
        "oneScreen",
        oneScreen && !window.isTabletAcross(),
        "ms",
        SETTLED_MS,
        "looks",
        SETTLED_LOOKS
      )
    );
    String where = window.width() + (scheme == ColorScheme.DARK ? " dark" : "");
    for (Object fault : (List<?>) found)
      windowsOf.computeIfAbsent((String) fault, key -> new ArrayList<>()).add(where);
  }

  /** The faults seen so far, each once with the windows it was seen in. */
  List<String> faults() {
    return windowsOf
      .entrySet()
      .stream()
      .map(fault -> String.join(", ", fault.getValue()) + ": " + fault.getKey())
      .toList();
  }

  private static String script(String name) {
    try (var file = LayoutAudit.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
