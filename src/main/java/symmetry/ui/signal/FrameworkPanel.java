package symmetry.ui.signal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Choice;
import symmetry.experiment.Kind;
import symmetry.framework.Framework;
import symmetry.framework.FrameworkChoice;
import symmetry.framework.FrameworkDefault;
import symmetry.framework.FrameworkDefaults;
import symmetry.framework.FrameworkLayer;
import symmetry.pool.InquiryStatus;
import symmetry.session.StudyShelf;
import symmetry.study.signal.DeepNetwork;
import symmetry.study.signal.FrameworkNetwork;
import symmetry.study.signal.SignalFigures;
import symmetry.study.signal.SignalInquiry;
import symmetry.study.signal.SignalSetup;
import symmetry.study.signal.SignalWords;
import symmetry.ui.element.Block;
import symmetry.ui.element.Facts;
import symmetry.ui.element.Named;
import symmetry.ui.element.TextButton;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Term;
import symmetry.ui.study.StudyFeed;

/** What a framework starts a layer with if nobody says otherwise, and what that does in the page's network. */
final class FrameworkPanel extends Panel {

  private final EnumSelect<Framework> framework;
  private final EnumSelect<FrameworkLayer> layer;
  private final Div facts = Named.known("framework-facts", new Div());
  private final Block words = Named.spoken(new Block("signal-words").withId("framework-words"));
  private final Block actions = new Block("actions");
  private final TextButton use;
  private final Anchor open = new Anchor("", "Open it in the playground");
  private final StudyFeed<List<SignalFigures>> feed;
  private Optional<DeepNetwork> network = Optional.empty();
  private @Nullable SignalInquiry shown;

  FrameworkPanel(SignalEditor editor, StudyShelf shelf) {
    super("What does my framework do?");
    open.setId("framework-open");

    feed = new StudyFeed<>(shelf, this::say);
    framework = new EnumSelect<Framework>("Framework", Framework::label, chosen ->
      editor.change(s ->
        s.withFramework(
          Optional.of(
            s
              .framework()
              .map(c -> c.withFramework(chosen))
              .orElseGet(() -> FrameworkChoice.of(chosen))
          )
        )
      )
    ).withId("framework");
    framework.setPlaceholder("Choose one");
    layer = new EnumSelect<FrameworkLayer>("Layer", FrameworkLayer::label, chosen ->
      editor.change(s -> s.withFramework(s.framework().map(c -> c.withLayer(chosen))))
    ).withId("framework-layer");
    use = new TextButton("framework-use", "Start the network above with it", () ->
      network.ifPresent(chosen -> editor.change(s -> s.withNetwork(chosen)))
    );
    actions.add(use, open);
    add(
      help(
        "What a layer's weights and biases start with there if nobody says otherwise, and what that does " +
          "with the activation, depth and units chosen on this page."
      ),
      fields(framework, layer),
      facts,
      words,
      actions
    );
  }

  void show(SignalSetup setup) {
    Optional<FrameworkChoice> choice = setup.framework();
    framework.show(
      List.of(Framework.values()),
      choice.map(FrameworkChoice::framework).orElse(null)
    );
    layer.setVisible(choice.isPresent());
    choice.ifPresent(c -> layer.show(FrameworkDefaults.layers(c.framework()), c.layer()));
    DeepNetwork page = setup.network();
    Optional<FrameworkDefault> entry = choice
      .filter(c -> c.allows(page.activation()))
      .map(c -> c.entry(page.activation()));
    network = entry.flatMap(e ->
      FrameworkNetwork.of(e, page.activation(), page.depth(), page.width())
    );
    facts.removeAll();
    entry.ifPresent(e -> facts.add(facts(e, page)));
    choice
      .filter(c -> !c.allows(page.activation()))
      .ifPresent(c -> facts.add(help(FrameworkNetwork.refusal(c, page.activation()))));
    actions.setVisible(network.isPresent());
    use.setEnabled(!network.equals(Optional.of(page)));
    Optional<String> link = entry.flatMap(e -> FrameworkNetwork.query(e, page));
    open.setVisible(link.isPresent());
    link.ifPresent(query -> open.setHref("./?" + query));
    measure(entry, setup);
  }

  private void measure(Optional<FrameworkDefault> entry, SignalSetup setup) {
    SignalInquiry inquiry = network
      .map(n -> new SignalInquiry(List.of(n), setup.seeds(), setup.seed()))
      .orElse(null);
    if (inquiry != null && inquiry.equals(shown)) return;
    shown = inquiry;
    feed.leave();
    words.removeAll();
    if (inquiry != null) {
      if (!feed.follow(inquiry)) words.add(help(feed.refusal(inquiry)));
    } else if (entry.isPresent()) {
      words.add(new Paragraph(FrameworkNetwork.RECURRENT));
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    feed.leave();
    shown = null;
  }

  /** Once it is measured, or cannot be: before there is nothing to be sure of. */
  private void say(InquiryStatus<List<SignalFigures>> status) {
    if (!status.hasEnded()) return;
    words.removeAll();
    SignalFigures figures = status.figures().getFirst();
    words.add(new H3(FrameworkNetwork.inWords(figures.network())));
    SignalWords.paragraphs(figures).forEach(sentence -> words.add(Term.paragraph(sentence)));
    status.fault().ifPresent(fault -> words.add(new Paragraph(fault)));
  }

  private static Facts facts(FrameworkDefault entry, DeepNetwork page) {
    Facts list = new Facts("framework-facts")
      .with("Weights", rule("init", entry.start().weights()))
      .with("Biases", rule("bias", entry.start().biases()));
    FrameworkNetwork.of(entry, page.activation(), page.depth(), page.width()).ifPresent(n ->
      list.with("At this size", new Text(StartPanel.amountsTo(n)))
    );
    list.with(entry.name(), new Code(entry.code(page.width(), page.width(), page.depth())));
    if (!entry.explicit().isEmpty()) {
      list.with("The same, asked for", new Code(entry.explicit(page.width(), page.width())));
    }
    Anchor source = new Anchor(entry.address(), entry.source());
    source.setTarget("_blank");
    source.getElement().setAttribute("rel", "noopener");
    String checked = entry.framework().isDrawnFrom()
      ? ". Each build of this page draws from that version and compares."
      : ". Read in the source, not drawn from.";
    list.with("Source", source, new Text(checked));
    if (!entry.note().isEmpty()) list.with("Mind", new Text(entry.note()));
    return list;
  }

  private static Component[] rule(String key, Choice<? extends Kind> choice) {
    return new Component[] {
      new Text("%s: %s. In links ".formatted(choice.kind().label(), choice.kind().formula())),
      new Code(key + "=" + choice.token()),
    };
  }
}
