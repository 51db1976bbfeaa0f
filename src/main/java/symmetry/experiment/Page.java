package symmetry.experiment;

import java.util.Optional;
import java.util.stream.Stream;

/** The pages, in the order of the navigation. */
public enum Page {
  PLAYGROUND(
    "",
    "Playground",
    "Why must a network's weights start as random numbers, and which ones? Build a small network, pick " +
      "how its weights start, step, and see whether its units ever differ."
  ),
  GUIDE("learn", "Guide", "Short lessons: predict, run, see whether it comes true."),
  CLAIMS("claims", "Claims", "What is said about starting weights, and what measurements say."),
  COMPARE("compare", "Compare", "Up to four experiments side by side, step by step."),
  RESTARTS("restarts", "Restarts", "One experiment from a thousand seeds: how often does it work?"),
  LANDSCAPE("landscape", "Landscape", "The loss around a network's weights, and ways through it."),
  SIGNAL("signal", "Signal", "How far signals and gradients come through deep networks."),
  CLINIC("clinic", "Clinic", "What is in the weights of your own network: clones, scale, start.");

  private final String path;
  private final String title;
  private final String description;

  Page(String path, String title, String description) {
    this.path = path;
    this.title = title;
    this.description = description;
  }

  /** Without a slash. */
  public String path() {
    return path;
  }

  public String title() {
    return title;
  }

  /** In a sentence or two. */
  public String description() {
    return description;
  }

  /** The page at the path of an address: with a slash before it or not. */
  public static Optional<Page> at(String path) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    return Stream.of(values())
      .filter(page -> page.path.equals(name))
      .findFirst();
  }
}
