package symmetry.experiment;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the frame in another page looks that {@code embed=1&show=…&lock=…} asks for. It changes nothing of
 * the experiment, and hides nothing from who reads the link: a courtesy, not secrecy.
 *
 * @param shown what is to be seen beside the buttons that move the run
 * @param locked what is to be seen, but not to be changed
 */
public record Embed(Set<Part> shown, Set<Lock> locked) {
  /** What a frame may show, in its order from the top. */
  public enum Part {
    /** The headline, with the nudge. */
    SENTENCE,
    DATA,
    /** How the weights of all layers start. */
    START,
    TRAINING,
    NETWORK,
    OUTPUT,
    HEATMAP,
    LOSS,
  }

  /** What a teacher may take from a visitor's hands; a single step is always theirs. */
  public enum Lock {
    /** Play, its speed, and more than one step at a time. */
    PLAY,
    RESET,
    NUDGE,
    DATA,
    START,
    TRAINING,
  }

  private static final String SHOW = "show";
  private static final String LOCK = "lock";

  /** What is shown where a link does not say. */
  private static final Set<Part> USUAL = EnumSet.of(Part.HEATMAP, Part.LOSS);

  public Embed {
    shown = Set.copyOf(shown);
    locked = Set.copyOf(locked);
  }

  public static Parsed<Embed> parse(Map<String, List<String>> query) {
    LinkReader reader = LinkReader.ofPresentation(query);
    // Asked for elsewhere.
    for (String key : Link.PRESENTATION) reader.text(key);
    Set<Part> shown = reader.subset(SHOW, List.of(Part.values()));
    Set<Lock> locked = reader.subset(LOCK, List.of(Lock.values()));
    return new Parsed<>(new Embed(shown.isEmpty() ? USUAL : shown, locked), reader.problems());
  }

  /** Fields of an address, to be put after those of an experiment; none where they say the usual. */
  public String query() {
    LinkWriter writer = new LinkWriter();
    writer.put("embed", "1");
    if (!shown.equals(USUAL)) writer.subset(SHOW, List.of(Part.values()), shown);
    writer.subset(LOCK, List.of(Lock.values()), locked);
    return writer.query();
  }

  public boolean shows(Part part) {
    return shown.contains(part);
  }

  public boolean locks(Lock lock) {
    return locked.contains(lock);
  }
}
