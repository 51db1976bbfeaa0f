package symmetry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.ServerLog;
import symmetry.ServerTest;
import symmetry.fuzz.RawClient.Answer;

/**
 * Links and bodies that nobody means: no answer is a fault of ours but 503 with a time to come back, and
 * nothing is logged. {@code -Dfuzz.links=1000000 -Dfuzz.bodies=100000} asks more, {@code -Dfuzz.seed=2} others; what came
 * of it is printed, on the way too.
 */
@ServerTest
class FuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20_261_128);
  private static final int LINKS = Integer.getInteger("fuzz.links", 10_000);
  private static final int BODIES = Integer.getInteger("fuzz.bodies", 1_000);

  /** What came of so many is printed. */
  private static final int TOLD = 50_000;

  private static final List<String> PAGES = List.of(
    "/",
    "/compare",
    "/restarts",
    "/landscape",
    "/signal",
    "/claims",
    "/learn",
    "/embed"
  );

  static final List<String> QUERIES = List.of(
    "v=1&data=circle&hidden=4-4&act=relu&init=he-normal&batch=10&lr=0.1&steps=0",
    "v=1&data=spiral&hidden=64-64&opt=adam_0.9_0.999_1e-8&test=0.2&noise=0.1&l2=0.001",
    "v=1&data=moons&hidden=8&init=noisy-constant_0.5_0.01&loss=tanh-mse&seed=7&step=300",
    "v=1&data=xor-signed&hidden=3-2&act1=tanh&act2=sigmoid&dropout1=0.2&events=20_nudge_0.05*40_lr_0.01",
    "v=1&data=blobs&classes=4&features=x2_y2&balance=0.3&samples=400&events=5_w_0_1_1_0.25*9_init_0_lsuv",
    "v=1&a.init=zeros&b.init=glorot-uniform&b.shadow=a&step=10",
    "v=1&seeds=50&steps=100&goal=0.1&a.init=zeros&b.lr=0.5",
    "mirror=1&teacher=0.4_2.5&walkers=1_1*1_1.0001&crowd=10&rate=0.5&steps=20",
    "slice=path&grid=9&span=2&v=1&data=moons&init=glorot-uniform&step=50",
    "v=1&act=relu&init=glorot-normal&beside=he-normal&depth=5&width=16&seeds=2&from=0.5&to=8.4",
    "v=1&data=own&task=multiclass&rows=6&names=a*x.2081.&labels=one*two*t.2a.three&table=HYpBDgAgDMLuewsjoCH-_2dOL01LEFdgtBksiCdoMeXxUc-44TmV8OLzAg&hidden=3",
    "v=1&data=own&rows=4&table=M9Ax0DHUMeQCkQZQGsgCAA&hidden=2&a.init=zeros&seeds=3&steps=4&slice=path&grid=5&span=1",
    "v=1&data=file&rows=303&columns=13&sha256=a0e10586e09c8f650069966732a79a5ad97dd4ef097e5351e9dbc2b3df721645&choices=header-point-drop-nnnC",
    "claim=7&theme=zeros&answer=first&verdict=holds",
    "step=3&set=1_2&notes=1_tanh_1_100*2_circle_0_50",
    "embed=1&v=1&projector=1",
    "of=v%3D1%26data%3Dcircle%26step%3D20"
  );

  private static final List<String> BODIES_MEANT = List.of(
    "{\"kind\":\"restarts\",\"experiments\":[\"v=1&data=xor-signed&hidden=2\"],\"seeds\":2,\"steps\":3,\"goal\":0.1}",
    "{\"kind\":\"compare\",\"link\":\"v=1&b.lr=0.1\",\"steps\":3}",
    "{\"kind\":\"slice\",\"link\":\"slice=path&grid=9&v=1&data=moons&init=glorot-uniform&step=5\"}",
    "{\"kind\":\"mirror-map\",\"link\":\"mirror=1&walkers=1_1&crowd=2\",\"steps\":5}",
    "{\"kind\":\"signal\",\"link\":\"v=1&act=relu&depth=3&width=8&seeds=1\"}",
    "{\"kind\":\"phase-map\",\"link\":\"v=1&units=2&columns=2&rows=2&deepest=2&steps=1\"}",
    "{\"kind\":\"learning-time\",\"starts\":[\"orthogonal_1\"]}",
    "{\"kind\":\"claims\",\"statements\":[31]}",
    "{}",
    "[]",
    "null",
    "{\"kind\":{\"a\":[1,2,{\"b\":null}]}}"
  );

  private static final List<String> TYPES = List.of(
    "application/json",
    "application/json",
    "application/json",
    "application/json;charset=utf-16",
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "nonsense"
  );

  @LocalServerPort
  private int port;

  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

  @Test
  void noLinkIsAFaultOfOurs() throws Exception {
    Mutations mutations = new Mutations(new SplittableRandom(SEED));
    long[] nanos = new long[LINKS];
    String cookie = "";
    try (ServerLog log = new ServerLog(); RawClient client = new RawClient(port)) {
      for (int k = 0; k < LINKS; k++) {
        String query = mutations.of(mutations.oneOf(QUERIES), QUERIES);
        String address = mutations.oneIn(2)
          ? "/api/experiment?" + query + "&steps=0"
          : path(mutations) + '?' + query;
        String head = "GET " + target(address) + " HTTP/1.1\r\nAccept: */*\r\n" + cookie;
        long start = System.nanoTime();
        Answer answer = client.ask(head, new byte[0]);
        nanos[k] = System.nanoTime() - start;
        judge(answer, k, head, log);
        if (cookie.isEmpty()) {
          cookie = answer
            .header("set-cookie")
            .map(set -> "Cookie: " + set.replaceFirst(";.*", "") + "\r\n")
            .orElse("");
        }
        tell("links", nanos, k + 1);
      }
    }
    assertThat(statuses).as("a seed that asks for something").containsKeys(200, 400, 404);
  }

  @Test
  void noBodyIsAFaultOfOurs() throws Exception {
    Mutations mutations = new Mutations(new SplittableRandom(SEED + 1));
    long[] nanos = new long[BODIES];
    try (ServerLog log = new ServerLog(); RawClient client = new RawClient(port)) {
      for (int k = 0; k < BODIES; k++) {
        byte[] body = mutations
          .of(mutations.oneOf(BODIES_MEANT), mutations.oneIn(2) ? BODIES_MEANT : QUERIES)
          .getBytes(StandardCharsets.UTF_8);
        String head =
          "POST /api/studies HTTP/1.1\r\nContent-Type: %s\r\nContent-Length: %d\r\n".formatted(
            mutations.oneOf(TYPES),
            body.length
          );
        long start = System.nanoTime();
        Answer answer = client.ask(head, body);
        nanos[k] = System.nanoTime() - start;
        judge(answer, k, head + new String(body, StandardCharsets.UTF_8), log);
        if (answer.status() == 201) end(client, answer.header("location").orElseThrow());
        tell("bodies", nanos, k + 1);
      }
    }
    assertThat(statuses).as("a seed that asks for something").containsKeys(201, 400, 415);
  }

  /** As browsers write it: what may not stand in an address is escaped, mostly. */
  private static String target(String address) {
    StringBuilder target = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 127) target.append((char) b);
      else target.append("%%%02X".formatted(b & 0xff));
    }
    return target.toString();
  }

  private static String path(Mutations mutations) {
    String path = mutations.oneOf(PAGES);
    return mutations.oneIn(10) ? '/' + mutations.of(path, PAGES).replace('?', '_') : path;
  }

  private static void end(RawClient client, String location) throws IOException {
    Answer ended = client.ask("DELETE " + location + " HTTP/1.1\r\n", new byte[0]);
    assertThat(ended.status()).isEqualTo(204);
  }

  private void judge(Answer answer, int index, String request, ServerLog log) {
    statuses.merge(answer.status(), 1, Integer::sum);
    boolean ours =
      answer.status() >= 500 &&
      !(answer.status() == 503 && answer.header("retry-after").isPresent());
    if (ours || !log.lines().isEmpty()) {
      throw new AssertionError(
        "seed %d, request %d: %d, %s\n%s".formatted(
          SEED,
          index,
          answer.status(),
          log.lines(),
          request
        )
      );
    }
  }

  /**
   * @param all of which those asked so far are measured
   */
  private void tell(String what, long[] all, int asked) {
    if (asked % TOLD != 0 && asked < all.length) return;
    long[] nanos = Arrays.copyOf(all, asked);
    Arrays.sort(nanos);
    System.gc();
    Runtime heap = Runtime.getRuntime();
    System.out.println(
      String.format(
        Locale.ROOT,
        "%d %s of seed %d: %s; p50 %.2f ms, p99 %.2f ms, longest %.1f ms; heap %d MB after GC",
        nanos.length,
        what,
        SEED,
        statuses,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        (heap.totalMemory() - heap.freeMemory()) >> 20
      )
    );
  }
}
