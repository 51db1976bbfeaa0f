package symmetry.api.study;

import java.util.UUID;
import symmetry.pool.InquiryRun;
import symmetry.pool.InquiryStatus;

/** A study asked for over HTTP, under way or ended. */
record StudyJob<F>(UUID id, StudyOrder<F> order, InquiryRun<F> run) {
  /** How it stands, with a few figures. */
  StudyReply brief() {
    return brief(run.status());
  }

  StudyReply brief(InquiryStatus<F> status) {
    return StudyReply.of(this, status, null, order.brief().apply(status.figures()));
  }

  /** How it stands, with all that was asked for and found. */
  StudyReply whole() {
    InquiryStatus<F> status = run.status();
    return StudyReply.of(this, status, order.parameters(), status.report());
  }
}
