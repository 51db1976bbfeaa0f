package symmetry.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetry.Jvm;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.training.Divergence;
import symmetry.training.Instability;

/** Sentences say numbers alike on every server, whatever language it speaks. */
class SentenceTest {

  private static final Path MAIN = Path.of("target/classes/symmetry");

  /** Fractions and thousands, which look otherwise in other languages. */
  private static final Pattern FORMATS_BY_ITSELF = Pattern.compile("%,|%[+0-9]*\\.[0-9]+[feg]");

  /** Who says in what language: numbers, the court by its rulings, a picture and a file. */
  private static final Map<String, String> MAY = Map.of(
    "number",
    "",
    "claims",
    "",
    "ui/guide",
    "RunSketch"
  );

  /** A main class: what another JVM says. */
  static final class German {

    public static void main(String[] arguments) {
      System.out.println(String.join(" | ", sentences()));
    }
  }

  private static List<String> sentences() {
    return List.of(
      "%,d".formatted(1000).equals("1.000") ? "German" : "not German",
      Link.limitInWords(Experiment.opening(), 1_000_000).orElseThrow(),
      Divergence.of(1234, 0.3, new Instability.OfPenalty(0.3, 10, 2)).message(),
      Numerals.percent(0.125),
      Numerals.rough(-0.25)
    );
  }

  @Test
  void aGermanServerSaysTheSame() throws IOException, InterruptedException {
    String said = Jvm.lastLine(
      "-Duser.language=de -Duser.country=DE -Dstdout.encoding=UTF-8",
      German.class
    );
    assertThat(said)
      .startsWith("German | ")
      .endsWith(String.join(" | ", sentences().subList(1, sentences().size())));
  }

  @Test
  void numbersBecomeWordsInOnePlace() throws IOException {
    List<String> formats = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String room = MAIN.relativize(file.getParent()).toString();
        String name = file.getFileName().toString();
        if (MAY.containsKey(room) && name.startsWith(MAY.get(room))) continue;
        ClassFile.of()
          .parse(file)
          .constantPool()
          .forEach(entry -> {
            if (
              entry instanceof StringEntry s && FORMATS_BY_ITSELF.matcher(s.stringValue()).find()
            ) {
              formats.add(file + ": " + s.stringValue());
            }
          });
      }
    }
    assertThat(formats).as("to be written with %%s and Numerals").isEmpty();
  }
}
