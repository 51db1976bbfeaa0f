package symmetry.session;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import symmetry.data.OwnData;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.Tables;
import symmetry.experiment.WantedTable;
import symmetry.experiment.WantedWeights;
import symmetry.pool.MemoryBudget;

/**
 * The tables that one visitor brought and uses, and the weights that runs start from: whoever follows a link that is too
 * small for them finds them here. They are gone at the end of the visit.
 */
@SpringComponent
@VaadinSessionScope
public class TableVisit implements Tables {

  private final MemoryBudget memory;
  private final Visitor visitor;
  private final Shelf<OwnData> tables = new Shelf<>(this::room);
  private final Shelf<GivenWeights> weights = new Shelf<>(this::room);

  TableVisit(MemoryBudget memory, Visitor visitor) {
    this.memory = memory;
    this.visitor = visitor;
    VaadinSession session = VaadinSession.getCurrent();
    if (session != null) session.getSession().setAttribute(ATTRIBUTE, this);
  }

  /** So many bytes to read a table in; nothing if they are not free. */
  public Optional<MemoryBudget.Share> room(long bytes) {
    return memory.open(visitor.origin(), bytes);
  }

  /** Why so much cannot be had now, as a sentence. */
  public String refusal(long bytes) {
    return memory.refusal(visitor.origin(), bytes);
  }

  /**
   * Keeps a table, if need be instead of those that were not used for longest.
   *
   * @return whether there was memory for it
   */
  public boolean keep(OwnData table) {
    return tables.keep(table.sha256(), table, table.bytes());
  }

  /** The same of weights. */
  public boolean keep(GivenWeights brought) {
    return weights.keep(brought.fingerprint(), brought, brought.bytes());
  }

  @Override
  public Optional<OwnData> find(WantedTable wanted) {
    return tables.find(wanted.sha256());
  }

  @Override
  public Optional<GivenWeights> weights(WantedWeights wanted) {
    return weights.find(wanted.sha256()).filter(wanted::isMet);
  }

  /** All that are kept, the last used first. */
  public List<OwnData> tables() {
    return tables.all();
  }

  @PreDestroy
  void leave() {
    tables.clear();
    weights.clear();
  }
}
