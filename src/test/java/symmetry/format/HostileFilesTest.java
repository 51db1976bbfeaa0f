package symmetry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.MutatedFiles;

/** Files that were made to do harm, and files that something happened to. */
class HostileFilesTest {

  private static final long SEED = 20_161;

  /** Of each kind of file; together 10,000. */
  private static final int MUTATIONS = 1250;

  /** Made while one file is opened and read, among others the largest tensor, as the library has it and as we do. */
  private static final long MOST_BYTES = 4L * Double.BYTES * Tensor.MAX_READ;

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(
    strings = {
      "sample-module.pth",
      "sample-keras2.h5",
      "sample-model.onnx",
      "sample-packed-f4.npz",
      "sample-one.npy",
      "sample-model.keras",
      "safetensors",
      "pickle",
    }
  )
  void mutatedFileIsReadOrRefused(String name) throws IOException {
    byte[] whole = name.equals("safetensors")
      ? safetensors("{\"a\":{\"dtype\":\"F32\",\"shape\":[4,4],\"data_offsets\":[0,64]}}", 64)
      : sample(name.equals("pickle") ? "sample-module.pth" : name);
    Path file = folder.resolve("file");
    int refused = MutatedFiles.refused(SEED, MUTATIONS, MOST_BYTES, random -> {
      Files.write(
        file,
        name.equals("pickle") ? pickleMutated(whole, random) : mutated(whole, random)
      );
      return () -> isReadable(file);
    });
    assertThat(refused).isBetween(MUTATIONS / 20, MUTATIONS);
  }

  /** Whether all of it can be read; a part that cannot is refused by name. */
  private static boolean isReadable(Path path) throws IOException {
    try (TensorFile file = TensorFiles.open(path)) {
      for (Tensor tensor : file.tensors()) {
        if (tensor.isReadable()) assertThat(tensor.read()).isNotNull();
      }
      return true;
    } catch (Unreadable refused) {
      assertThat(refused.part()).isNotBlank();
      assertThat(refused.why()).isNotBlank();
      return false;
    }
  }

  private static byte[] mutated(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int changes = 1 + random.nextInt(6);
    for (int c = 0; c < changes; c++) {
      int at = random.nextInt(bytes.length);
      bytes[at] = switch (random.nextInt(4)) {
        case 0 -> (byte) 0xff;
        case 1 -> 0;
        case 2 -> (byte) (bytes[at] ^ (1 << random.nextInt(8)));
        default -> (byte) random.nextInt();
      };
    }
    boolean cut = random.nextInt(8) == 0;
    return cut ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  /** The archive is whole, and its pickle is not. */
  private static byte[] pickleMutated(byte[] archive, Random random) throws IOException {
    Path file = Files.createTempFile("archive", ".zip");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Files.write(file, archive);
    try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry : in.stream().toList()) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(entry.getName().endsWith("data.pkl") ? mutated(bytes, random) : bytes);
      }
    } finally {
      Files.delete(file);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "{'a':{'dtype':'F32','shape':[4],'data_offsets':[0,16]},'b':{'dtype':'F32','shape':[4],'data_offsets':[8,24]}} | b: its bytes overlap with those of another tensor.",
      "{'a':{'dtype':'F32','shape':[4],'data_offsets':[-16,0]}} | a: data_offsets [-16, 0] are not within the 64 bytes after the header.",
      "{'a':{'dtype':'F32','shape':[40],'data_offsets':[0,160]}} | a: data_offsets [0, 160] are not within the 64 bytes after the header.",
      "{'a':{'dtype':'F32','shape':[5],'data_offsets':[0,16]}} | a: 5 float32 takes 20 bytes, and data_offsets gives it 16.",
      "{'a':{'dtype':'F32','shape':[-4],'data_offsets':[0,16]}} | a: its shape has a negative size, -4.",
      "{'a':{'dtype':'F32','shape':[4294967296,4294967296],'data_offsets':[0,16]}} | a: its shape has more elements than a file of 200 MB holds ([4294967296, 4294967296]).",
      "{'a':{'dtype':'F32','shape':[0,4294967296],'data_offsets':[0,0]}} | a: its shape has more elements than a file of 200 MB holds ([0, 4294967296]).",
      "{'a':{'dtype':'F32','shape':[1,1,1,1,1,1,1,1,1],'data_offsets':[0,4]}} | a: a list of more than 8 numbers.",
      "{'a':{'dtype':'F32','shape':[4],'data_offsets':[0]}} | a: data_offsets must be two numbers.",
      "{'a':[1]} | a: the header has something else here than safetensors files have.",
      "{'a':{'dtype':'F32' | Header: it is not the JSON that safetensors files have.",
    }
  )
  void safetensorsHeaderIsHeldToTheFile(String header, String sentence) throws IOException {
    assertRefused(safetensors(header.replace('\'', '"'), 64), sentence);
  }

  @Test
  void headerLongerThanTheFile() throws IOException {
    byte[] file = safetensors("{}", 64);
    ByteBuffer.wrap(file)
      .order(ByteOrder.LITTLE_ENDIAN)
      .putLong(1 << 20);
    assertRefused(
      file,
      "Header: it says that it has 1048576 bytes, and the file has 66 after its first 8."
    );
  }

  @Test
  void emptyFileAndOneOfNoKnownKind() throws IOException {
    assertRefused(new byte[0], "The file: it is empty.");
    assertRefused(
      "Hello, here are my weights.".getBytes(StandardCharsets.UTF_8),
      "The file: it is none of the formats that are read, or not whole."
    );
  }

  @Test
  void zipBombIsRefusedByWhatItSays() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bomb.npy"));
      for (int k = 0; k < 900; k++) zip.write(zeros);
    }
    long before = allocated();
    assertRefused(
      out.toByteArray(),
      "bomb.npy: unpacked, the file has more than 800 MB, which is the most that is read."
    );
    assertThat(allocated() - before).isLessThan(10_000_000);
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      // os.system("echo"), as pickle's documentation warns of.
      "cos\\nsystem\\n(X\u0004\\0\\0\\0echotR. | data.pkl: it would call os.system, and nothing is called here. Save the weights alone: torch.save(model.state_dict(), …).",
      "cbuiltins\\neval\\n. | data.pkl: it would call builtins.eval, and nothing is called here. Save the weights alone: torch.save(model.state_dict(), …).",
      // An object made and its state set: INST and NEWOBJ are not followed at all.
      "(ios\\nsystem\\n. | data.pkl: it has the instruction 0x69, and only those that rebuild tensors are followed here.",
      "ccollections\\nOrderedDict\\n)\u0081. | data.pkl: it has the instruction 0x81, and only those that rebuild tensors are followed here.",
      "}h\u0005. | data.pkl: it does not rebuild a dictionary of tensors.",
      "R. | data.pkl: it does not rebuild a dictionary of tensors.",
      "} | data.pkl: it ends in the middle.",
    }
  )
  void pickleThatCallsIsRefused(String pickle, String sentence) throws IOException {
    String raw = pickle.replace("\\n", "\n").replace("\\0", "\0");
    assertRefused(torch(raw.getBytes(StandardCharsets.ISO_8859_1)), sentence);
  }

  /** A dictionary that holds itself twice, over and over. */
  @Test
  void pickleThatHoldsItselfIsRefused() throws IOException {
    String held = "}q\0(X\u0001\0\0\0ah\0X\u0001\0\0\0bh\0u.";
    assertRefused(
      torch(held.getBytes(StandardCharsets.ISO_8859_1)),
      "data.pkl: its dictionaries are too many or too deep."
    );
  }

  private static byte[] torch(byte[] pickle) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("archive/data.pkl"));
      zip.write(pickle);
    }
    return out.toByteArray();
  }

  private static byte[] safetensors(String header, int data) {
    byte[] words = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + words.length + data)
      .order(ByteOrder.LITTLE_ENDIAN)
      .putLong(words.length)
      .put(words)
      .array();
  }

  private void assertRefused(byte[] bytes, String sentence) throws IOException {
    Path file = folder.resolve("refused");
    Files.write(file, bytes);
    assertThatExceptionOfType(Unreadable.class)
      .isThrownBy(() -> TensorFiles.open(file))
      .satisfies(refused -> assertThat(refused.part() + ": " + refused.why()).isEqualTo(sentence));
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = HostileFilesTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
