package symmetry.pool;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * A node that works on the studies of others and serves no pages. Takes the settings of {@link
 * ClusterSettings} from the command line ({@code --studies.port=5702}), from system properties or from
 * the environment ({@code STUDIES_PORT}).
 */
public final class StudyNode {

  private StudyNode() {}

  public static void main(String... arguments) throws InterruptedException {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    LoggingSystem logging = LoggingSystem.get(StudyNode.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(environment), null, null);
    logging.setLogLevel("com.hazelcast", LogLevel.WARN);
    // Asks for access to JDK internals, which it needs for speed that a few tasks a second do not.
    logging.setLogLevel("com.hazelcast.instance.impl.HazelcastInstanceFactory", LogLevel.ERROR);

    Studies studies = new Studies(Runtime.getRuntime().availableProcessors(), () -> 0);
    Runtime.getRuntime().addShutdownHook(new Thread(studies::stop));
    studies.join(ClusterSettings.of(name -> Optional.ofNullable(environment.getProperty(name))));
    new CountDownLatch(1).await();
  }
}
