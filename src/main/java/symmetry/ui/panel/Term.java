package symmetry.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with words of the field that says what they mean when it is pointed at, focused or tapped; the
 * browser has the glossary (glossary-term.js).
 */
@Tag("glossary-term")
public final class Term extends Component implements HasText {

  private static final Pattern WORDS = Pattern.compile(
    "effective rank|gradient norm|saturated|fan-in|fan-out|ε|χ|ξ|σ_w"
  );

  public Term(String text) {
    setText(text);
  }

  /** A sentence in which the first of each such word is a term. */
  public static Paragraph paragraph(String sentence) {
    Paragraph paragraph = new Paragraph();
    Matcher words = WORDS.matcher(sentence);
    int end = 0;
    while (words.find()) {
      if (sentence.indexOf(words.group()) < words.start()) continue;
      paragraph.add(new Text(sentence.substring(end, words.start())), new Term(words.group()));
      end = words.end();
    }
    paragraph.add(new Text(sentence.substring(end)));
    return paragraph;
  }
}
