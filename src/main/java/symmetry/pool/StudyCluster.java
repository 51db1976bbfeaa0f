package symmetry.pool;

import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.config.Config;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.ServerSocketEndpointConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.IExecutorService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The playground nodes that work on each other's studies, an embedded Hazelcast cluster. Every node
 * keeps its own studies and sends their tasks out, to each other node as many at once as that has
 * threads; what a lost node had taken waits again. Nothing is stored in the cluster, so a node's death
 * costs nothing but the time its tasks had taken.
 *
 * <p>Nodes of another {@link symmetry.engine.Network#VERSION} would compute other bits: they get no tasks.
 */
final class StudyCluster implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StudyCluster.class);

  private static final String EXECUTOR = "studies";
  private static final String ENGINE = "engine";
  private static final String THREADS = "threads";

  /** Tasks of other nodes that may wait here at once; a waiting one costs a thread that sleeps. */
  private static final int MAX_GUESTS = 256;

  private final StudyQueue queue;
  private final String engine;
  private final HazelcastInstance hazelcast;
  private final IExecutorService executor;

  /** Guarded by this: who carries tasks to a member. */
  private final Map<UUID, List<Thread>> couriers = new HashMap<>();

  /**
   * Joins the cluster, or founds it.
   *
   * @param queue where the studies of this node wait
   * @param room where the tasks of others do
   * @param threads how many work on them here
   * @param engine version of the arithmetic; tasks are shared with nodes of the same
   */
  StudyCluster(
    ClusterSettings settings,
    StudyQueue queue,
    GuestRoom room,
    int threads,
    String engine
  ) {
    this.queue = queue;
    this.engine = engine;
    Config config = config(settings);
    config.getMemberAttributeConfig().setAttribute(ENGINE, engine);
    config.getMemberAttributeConfig().setAttribute(THREADS, Integer.toString(threads));
    config.getExecutorConfig(EXECUTOR).setPoolSize(MAX_GUESTS).setStatisticsEnabled(false);
    config.getUserContext().put(GuestTask.ROOM, room);
    hazelcast = Hazelcast.newHazelcastInstance(config);
    executor = hazelcast.getExecutorService(EXECUTOR);
    hazelcast.getCluster().addMembershipListener(new Doorkeeper());
    hazelcast.getCluster().getMembers().forEach(this::welcome);
    LOG.info(
      "Studies run on a cluster, this node at {}; nodes: {}",
      address(hazelcast.getCluster().getLocalMember()),
      ports().size()
    );
  }

  /** Ports of the nodes, this one's included. */
  Set<Integer> ports() {
    return hazelcast
      .getCluster()
      .getMembers()
      .stream()
      .map(member -> member.getAddress().getPort())
      .collect(Collectors.toSet());
  }

  /** How many other nodes get tasks of this one. */
  synchronized int helpers() {
    return couriers.size();
  }

  @Override
  public void close() {
    synchronized (this) {
      couriers.values().forEach(StudyCluster::dismiss);
      couriers.clear();
    }
    hazelcast.shutdown();
  }

  private static Config config(ClusterSettings settings) {
    Config config = new Config();
    config.setClusterName(settings.name());
    config.setProperty("hazelcast.logging.type", "slf4j");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.shutdownhook.enabled", "false");
    // Without this the address would only be told to others, and every interface listened on.
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.wait.seconds.before.join", "1");
    config.setProperty("hazelcast.heartbeat.interval.seconds", "2");
    config.setProperty("hazelcast.max.no.heartbeat.seconds", "20");
    config.getMetricsConfig().setEnabled(false);
    // Of all that Hazelcast could listen to, members alone: no clients, no REST, no memcache.
    ServerSocketEndpointConfig members = new ServerSocketEndpointConfig()
      .setPort(settings.port())
      .setPortCount(settings.ports())
      .setPortAutoIncrement(settings.ports() > 1);
    members.getInterfaces().setEnabled(true).addInterface(settings.address());
    config.getAdvancedNetworkConfig().setEnabled(true).setMemberEndpointConfig(members);
    JoinConfig join = config.getAdvancedNetworkConfig().getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    settings
      .kubernetesService()
      .ifPresentOrElse(
        service -> join.getKubernetesConfig().setEnabled(true).setProperty("service-dns", service),
        () -> join.getTcpIpConfig().setEnabled(true).setMembers(settings.members())
      );
    config.getSerializationConfig().setJavaSerializationFilterConfig(ownClassesOnly());
    return config;
  }

  /** Whoever reaches the port can send objects, so only harmless ones are read. */
  private static JavaSerializationFilterConfig ownClassesOnly() {
    JavaSerializationFilterConfig filter = new JavaSerializationFilterConfig();
    filter.setDefaultsDisabled(true);
    filter
      .getWhitelist()
      .addPrefixes("symmetry.", "java.lang.", "java.util.", "com.hazelcast.", "[");
    return filter;
  }

  private synchronized void welcome(Member member) {
    if (member.localMember() || couriers.containsKey(member.getUuid())) return;
    String theirs = member.getAttribute(ENGINE);
    if (!engine.equals(theirs)) {
      LOG.warn(
        "The node at {} has engine version {}, this one {}: they do not share tasks",
        address(member),
        theirs,
        engine
      );
      return;
    }
    int threads = Integer.parseInt(member.getAttribute(THREADS));
    LOG.info("The node at {} works along with {} threads", address(member), threads);
    Courier courier = new Courier(queue, executor, member);
    couriers.put(
      member.getUuid(),
      IntStream.range(0, threads)
        .mapToObj(_ -> Thread.ofVirtual().name("courier").start(courier::work))
        .toList()
    );
  }

  private synchronized void bidFarewell(Member member) {
    List<Thread> idle = couriers.remove(member.getUuid());
    if (idle == null) return;
    LOG.warn("The node at {} is gone; its tasks are done by others", address(member));
    dismiss(idle);
  }

  private static void dismiss(List<Thread> couriers) {
    couriers.forEach(Thread::interrupt);
  }

  private static String address(Member member) {
    return member.getAddress().getHost() + ":" + member.getAddress().getPort();
  }

  private final class Doorkeeper implements MembershipListener {

    @Override
    public void memberAdded(MembershipEvent event) {
      welcome(event.getMember());
    }

    @Override
    public void memberRemoved(MembershipEvent event) {
      bidFarewell(event.getMember());
    }
  }
}
