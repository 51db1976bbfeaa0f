package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static symmetry.Patience.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetry.Jvm;
import symmetry.Patience;
import symmetry.data.DataSpec;
import symmetry.data.OwnTables;
import symmetry.engine.Activation;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.study.RemoteTask;
import symmetry.study.Task;
import symmetry.study.Work;
import symmetry.study.landscape.PlanTask;
import symmetry.study.landscape.SliceMap;
import symmetry.study.landscape.SlicePlan;
import symmetry.study.restarts.Restart;
import symmetry.study.restarts.RestartFigures;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.RestartTask;
import symmetry.study.signal.PhaseCell;
import symmetry.study.signal.PhaseGrid;
import symmetry.study.signal.PhaseMap;

/** Nodes that work on each other's studies: those of this process, and processes of their own. */
@Tag("slow")
class StudyClusterTest {

  private static final CountDownLatch STARTED = new CountDownLatch(1);
  private static final CountDownLatch STOPPED = new CountDownLatch(1);

  private final List<Integer> ports = new ArrayList<>();
  private final Map<Integer, Process> processes = new HashMap<>();
  private final List<AutoCloseable> nodes = new ArrayList<>();

  @BeforeEach
  void findPorts() throws IOException {
    List<ServerSocket> sockets = List.of(
      new ServerSocket(0),
      new ServerSocket(0),
      new ServerSocket(0)
    );
    for (ServerSocket socket : sockets) ports.add(socket.getLocalPort());
    for (ServerSocket socket : sockets) socket.close();
  }

  @AfterEach
  void stop() throws Exception {
    processes.values().forEach(Process::destroyForcibly);
    for (AutoCloseable node : nodes) node.close();
  }

  /** The study's own node has no threads, so that all is done by the two others. */
  @Test
  void nodeKilledHalfWay_costsNothingButTimeAndTheOtherGoesOn() throws Exception {
    List<RestartTask> tasks = new RestartPlan(
      Link.parse("v=1&data=xor-signed&hidden=2&init=glorot-uniform&loss=tanh-mse&lr=0.5")
        .value()
        .experiment(),
      2_000,
      1_000,
      0.1
    ).tasks();
    Studies owner = node(0);
    StudyCluster cluster = owner.join(settings(0));
    RecordingStudy<RestartTask.Found> heard = new RecordingStudy<>();
    owner.start("a visitor", tasks, heard);
    for (int k = 1; k <= 2; k++) processes.put(ports.get(k), process(k));

    await().until(() -> heard.count() >= tasks.size() / 2);
    int worker = cluster
      .ports()
      .stream()
      .filter(port -> !port.equals(ports.getFirst()))
      .findFirst()
      .orElseThrow();
    processes.get(worker).destroyForcibly();

    assertThat(heard.end()).isEqualTo("done");
    assertThat(heard.faults).isEmpty();
    RestartFigures found = RestartFigures.of(List.copyOf(heard.results.values()));
    assertThat(found.restarts())
      .extracting(Restart::seed)
      .containsExactlyElementsOf(LongStream.rangeClosed(1, 2_000).boxed().toList());
    assertThat(found).isEqualTo(alone(tasks));
  }

  /** Its link names the table only; the table goes with each task. */
  @Test
  void ownTableTooLargeForALinkTravelsWithItsTasks() throws Exception {
    Experiment experiment = Link.parse("v=1&hidden=4&init=glorot-uniform&lr=0.1")
      .value()
      .experiment()
      .withData(DataSpec.of(OwnTables.large(300, 13)));
    assertThat(new Link(experiment, 0).query()).contains("data=file");
    List<RestartTask> tasks = new RestartPlan(experiment, 200, 50, 0.1).tasks();
    Studies owner = node(0);
    owner.join(settings(0));
    node(1).join(settings(1));
    RecordingStudy<RestartTask.Found> heard = new RecordingStudy<>();
    owner.start("a visitor", tasks, heard);

    assertThat(heard.end()).isEqualTo("done");
    assertThat(heard.faults).isEmpty();
    assertThat(RestartFigures.of(List.copyOf(heard.results.values()))).isEqualTo(alone(tasks));
  }

  /** Their tasks carry planes of a network's weights and links, their results rows of losses. */
  @Test
  void sliceAndPhaseMap_doneElsewhereHaveTheBitsTheyHaveHere() throws Exception {
    Experiment experiment = Link.parse("v=1&data=moons&hidden=8-8&init=glorot-uniform")
      .value()
      .experiment();
    PlanTask training = new PlanTask(SliceMap.of(experiment, 60).withGrid(9));
    SlicePlan plan = ((PlanTask.Plan.Ready) training.run(Work.unwatched())).plan();
    PhaseGrid grid = PhaseGrid.usual().withDeepest(4).withSize(3, 2).withSteps(20);
    List<PhaseCell> cells = new PhaseMap(Activation.TANH, 0.1, grid, 1)
      .cells()
      .stream()
      .map(PhaseMap.Cell::task)
      .toList();
    Studies owner = node(0);
    owner.join(settings(0));
    node(1).join(settings(1));
    RecordingStudy<double[]> rows = new RecordingStudy<>();
    RecordingStudy<Double> losses = new RecordingStudy<>();
    owner.start("a visitor", plan.rows(), rows);
    owner.start("a visitor", cells, losses);

    assertThat(rows.end()).isEqualTo("done");
    assertThat(losses.end()).isEqualTo("done");
    for (int k = 0; k < 9; k++) {
      assertThat(rows.results.get(k)).isEqualTo(plan.rows().get(k).run(Work.unwatched()));
    }
    for (int k = 0; k < cells.size(); k++) {
      assertThat(losses.results.get(k)).isEqualTo(cells.get(k).run(Work.unwatched()));
    }
  }

  /** The study's own node has no threads, and the other one no memory at first. */
  @Test
  void taskWaitsForANodeThatHasNoMemoryForIt() throws Exception {
    MemoryBudget memory = new MemoryBudget(4 * Task.LITTLE);
    MemoryBudget.Share others = memory.open(ClientAddress.UNKNOWN, 3 * Task.LITTLE).orElseThrow();
    Studies owner = node(0);
    owner.join(settings(0));
    Studies helper = new Studies(1, () -> 0, memory);
    nodes.add(helper::stop);
    helper.join(settings(1));
    RecordingStudy<Long> heard = new RecordingStudy<>();
    owner.start("a visitor", List.of(new Large()), heard);
    await().until(() -> Large.ASKED.get() > 1);
    others.close();

    assertThat(heard.end()).isEqualTo("done");
    assertThat(heard.results).containsExactly(Map.entry(0, Large.BYTES));
    await().until(() -> memory.free() == memory.limit());
  }

  private record Large() implements RemoteTask<Long> {
    static final AtomicInteger ASKED = new AtomicInteger();
    static final long BYTES = 2 * LITTLE;

    @Override
    public long footprint() {
      ASKED.incrementAndGet();
      return BYTES;
    }

    @Override
    public Long run(Work work) {
      return BYTES;
    }
  }

  @Test
  void nodeOfAnotherEngine_getsNoTasks() throws Exception {
    StudyQueue queue = new StudyQueue();
    StudyCluster here = cluster(settings(0), queue, "1");
    nodes.add(here);
    nodes.add(cluster(settings(1), new StudyQueue(), "another"));
    await().until(() -> here.ports().size() == 2);
    assertThat(here.helpers()).isZero();

    nodes.add(cluster(settings(2), new StudyQueue(), "1"));
    await().until(() -> here.helpers() == 1);
  }

  @Test
  void studyCancelledHere_stopsThere() throws Exception {
    Studies owner = node(0);
    owner.join(settings(0));
    node(1).join(settings(1));
    RecordingStudy<Integer> heard = new RecordingStudy<>();
    StudyRun run = owner.start("a visitor", List.of(new Endless()), heard).orElseThrow();
    await(STARTED);
    run.cancel();

    await(STOPPED);
    assertThat(heard.end()).isEqualTo("cancelled");
  }

  @Test
  void settings_reachNobodyOutsideThisMachineUnlessTold() {
    ClusterSettings usual = ClusterSettings.of(_ -> Optional.empty());

    assertThat(usual.address()).isEqualTo("127.0.0.1");
    assertThat(usual.members()).allMatch(member -> member.startsWith("127.0.0.1:"));
    assertThat(usual.kubernetesService()).isEmpty();
  }

  @Test
  void aClusterBeyondThisMachineNeedsASecret() {
    Map<String, String> open = Map.of("studies.address", "10.1.*.*");
    assertThatThrownBy(() -> ClusterSettings.of(configured(open)))
      .isInstanceOf(IllegalArgumentException.class)
      .hasMessageContaining("studies.secret-file")
      .hasMessageContaining("STUDIES_SECRET");
    String name = ClusterSettings.of(
      configured(Map.of("studies.address", "10.1.*.*", "studies.secret", "sixteen letters!"))
    ).name();
    String other = ClusterSettings.of(
      configured(Map.of("studies.secret", "sixteen letters?"))
    ).name();
    assertThat(name).matches("[0-9a-f]{64}").isNotEqualTo(other);
  }

  @Test
  void aSecretIsLongAndItsOwnersAlone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "a secret of some length\n");
    Map<String, String> settings = Map.of("studies.secret-file", file.toString());

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> ClusterSettings.of(configured(settings))).hasMessageContaining(
      "chmod 600"
    );
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(ClusterSettings.of(configured(settings)).name()).isEqualTo(
      ClusterSettings.of(configured(Map.of("studies.secret", "a secret of some length"))).name()
    );
    assertThatThrownBy(() ->
      ClusterSettings.of(configured(Map.of("studies.secret", "short")))
    ).hasMessageContaining("at least 16 characters");
  }

  @Test
  void theClusterKeepsCompanyWithItsOwnAlone() throws Exception {
    StudyCluster here = cluster(settings(0), new StudyQueue(), "1");
    nodes.add(here);
    ClusterSettings strangers = ClusterSettings.of(
      configured(
        Map.of(
          "studies.secret",
          "of somebody else",
          "studies.port",
          ports.get(1).toString(),
          "studies.members",
          members()
        )
      )
    );
    StudyCluster stranger = cluster(strangers, new StudyQueue(), "1");
    nodes.add(stranger);
    assertThat(here.ports()).containsExactly(ports.get(0));
    assertThat(stranger.ports()).containsExactly(ports.get(1));
  }

  /**
   * "CP2" is how a Hazelcast client begins, "GET" how REST does. Both at once: Hazelcast takes five
   * seconds to see that they say no more.
   */
  @Test
  void thePortTalksToMembersAlone() throws Exception {
    nodes.add(cluster(settings(0), new StudyQueue(), "1"));
    try (
      Socket client = greeting("CP2");
      Socket rest = greeting("GET /hazelcast/health HTTP/1.1\r\n\r\n")
    ) {
      // What it speaks itself, then the end.
      assertThat(List.of(answer(client), answer(rest))).isSubsetOf("", "HZC");
    }
  }

  private Socket greeting(String words) throws IOException {
    Socket socket = new Socket("127.0.0.1", ports.getFirst());
    socket.setSoTimeout((int) Patience.LIMIT.toMillis());
    socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String answer(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (SocketException reset) {
      return "";
    }
  }

  private static Function<String, Optional<String>> configured(Map<String, String> settings) {
    return name -> Optional.ofNullable(settings.get(name));
  }

  private record Endless() implements RemoteTask<Integer> {
    @Override
    public Integer run(Work work) {
      STARTED.countDown();
      try {
        for (;;) work.reached(0);
      } finally {
        STOPPED.countDown();
      }
    }
  }

  private static RestartFigures alone(List<RestartTask> tasks) throws InterruptedException {
    Studies studies = new Studies(2, () -> 0);
    RecordingStudy<RestartTask.Found> heard = new RecordingStudy<>();
    studies.start("a visitor", tasks, heard);
    assertThat(heard.end()).isEqualTo("done");
    studies.stop();
    return RestartFigures.of(List.copyOf(heard.results.values()));
  }

  /** A node that only says who it is. */
  private static StudyCluster cluster(ClusterSettings settings, StudyQueue queue, String engine) {
    Workplaces places = new Workplaces(new MemoryBudget(Long.MAX_VALUE), 1);
    return new StudyCluster(settings, queue, new GuestRoom(queue, places), 1, engine);
  }

  /** A node of this process: the first only hands out, the others work. */
  private Studies node(int index) {
    Studies node = new Studies(index, () -> 0);
    nodes.add(node::stop);
    return node;
  }

  private ClusterSettings settings(int index) {
    Map<String, String> configured = Map.of(
      "studies.secret",
      secret(),
      "studies.port",
      ports.get(index).toString(),
      "studies.members",
      members()
    );
    return ClusterSettings.of(configured(configured));
  }

  private Process process(int index) throws IOException {
    return Jvm.of(
      List.of(Jvm.ALL),
      StudyNode.class,
      "--studies.secret=" + secret(),
      "--studies.port=" + ports.get(index),
      "--studies.members=" + members()
    )
      .redirectErrorStream(true)
      .redirectOutput(new File("target/study-node-%d.log".formatted(index)))
      .start();
  }

  private String secret() {
    return "of the tests at " + ports.getFirst();
  }

  private String members() {
    return ports
      .stream()
      .map(port -> "127.0.0.1:" + port)
      .collect(Collectors.joining(","));
  }
}
