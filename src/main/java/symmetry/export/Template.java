package symmetry.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Code with gaps, as files that read like the language they are in: Mustache, filled in from a {@link
 * Recipe}. A name that neither has is an error, and so is a template that is not there.
 */
final class Template {

  private static final Mustache.Compiler COMPILER = Mustache.compiler()
    .escapeHTML(false)
    .emptyStringIsFalse(true)
    .withLoader(Template::open);

  /** Compiled once. */
  private static final Map<String, com.samskivert.mustache.Template> KNOWN = new HashMap<>();

  private Template() {}

  /**
   * @param file as {@code numpy/replay.py}, whose template has one more ending
   * @param more what the recipe does not say
   */
  static String fill(String file, Recipe recipe, Map<String, ?> more) {
    StringWriter text = new StringWriter();
    compiled(file).execute(more, recipe, text);
    return text.toString();
  }

  /**
   * @param all that it reads
   */
  static String fill(String file, Map<String, ?> all) {
    return compiled(file).execute(all);
  }

  private static com.samskivert.mustache.Template compiled(String file) {
    synchronized (KNOWN) {
      return KNOWN.computeIfAbsent(file, f -> COMPILER.compile(open(f)));
    }
  }

  private static Reader open(String file) {
    InputStream in = Template.class.getResourceAsStream("/symmetry/export/" + file + ".mustache");
    return new InputStreamReader(Objects.requireNonNull(in, file), UTF_8);
  }
}
