package symmetry.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import symmetry.training.Snapshot;

/** Remembers what it is shown. */
final class RecordingSink implements FrameSink {

  final List<Snapshot> shown = new CopyOnWriteArrayList<>();
  volatile boolean ready = true;
  volatile boolean abandoned;
  volatile boolean playing;
  volatile boolean failed;

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public boolean isAbandoned() {
    return abandoned;
  }

  @Override
  public void accept(Snapshot snapshot, boolean nowPlaying) {
    shown.add(snapshot);
    playing = nowPlaying;
  }

  @Override
  public void fail() {
    failed = true;
  }

  /** The step last shown. */
  long step() {
    return shown.getLast().step();
  }
}
