package symmetry.format;

/** What files of weights are known by; those who write them use the same. */
public final class FileMarks {

  /** The entry of a safetensors header that is no tensor, but words about the file. */
  public static final String SAFETENSORS_METADATA = "__metadata__";

  private static final byte[] NPY = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };

  private FileMarks() {}

  /** The first bytes of an .npy file; the version follows. */
  public static byte[] npy() {
    return NPY.clone();
  }
}
