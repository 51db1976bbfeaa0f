package symmetry.ui.signal;

import java.util.function.Supplier;
import symmetry.study.signal.SignalRecords;
import symmetry.ui.panel.Download;
import tools.jackson.databind.json.JsonMapper;

/** What a panel shows as files, all digits. */
final class SignalFiles {

  private SignalFiles() {}

  /**
   * @param name of the files, without their ending
   * @param records called with the session locked
   */
  static Download[] of(String name, Supplier<SignalRecords> records) {
    return new Download[] {
      new Download(name + ".csv", () -> records.get()::csv),
      new Download(name + ".json", () -> {
        SignalRecords present = records.get();
        return () -> JsonMapper.shared().writeValueAsString(present.rows());
      }),
    };
  }
}
