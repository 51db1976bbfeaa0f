package symmetry.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium or Chrome installed on this machine, driven by Playwright; closed with its tests. */
final class Chromium implements AutoCloseable {

  static final String NOT_FOUND =
    "Browser tests need Chromium or Chrome and found none: install one, or name it in CHROMIUM_PATH.";

  /** Chromium without windows: a new page costs it a second of processor time less. */
  private static final String SHELL = "chromium-headless-shell";

  private static final String[] NAMES = {
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome.exe",
  };

  private static final List<String> USUAL_PLACES = List.of(
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"
  );

  /** No graphics card, and no word to the network other than what a test asks for. */
  private static final List<String> FLAGS = List.of(
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync"
  );

  private final Playwright playwright;
  private final Browser browser;

  Chromium(Path executable) {
    playwright = Playwright.create(
      new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
    );
    browser = playwright
      .chromium()
      .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }

  /** The one named by CHROMIUM_PATH (environment or system property), else the shell, else {@link #whole}. */
  static Optional<Path> find() {
    return Stream.of(named(), Installed.onPath(SHELL), installed())
      .flatMap(places -> places)
      .filter(Installed::runs)
      .findFirst();
  }

  /** For what the shell cannot do: the one named by CHROMIUM_PATH, else on PATH, else usual. */
  static Optional<Path> whole() {
    return Stream.concat(named(), installed()).filter(Installed::runs).findFirst();
  }

  private static Stream<Path> named() {
    return Stream.of(
      System.getProperty("CHROMIUM_PATH", ""),
      System.getenv().getOrDefault("CHROMIUM_PATH", "")
    )
      .filter(path -> !path.isEmpty())
      .map(Path::of);
  }

  private static Stream<Path> installed() {
    return Stream.concat(Installed.onPath(NAMES), USUAL_PLACES.stream().map(Path::of));
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
