package symmetry.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An open file of tensors. What it holds is known, its numbers are read when they are asked for. */
public final class TensorFile implements AutoCloseable {

  /** Of the whole file. */
  public static final long MAX_BYTES = 200_000_000;

  /** Tensors of one file, those that are skipped among them. */
  static final int MAX_TENSORS = 20_000;

  /** What closes it. */
  @FunctionalInterface
  interface Closing {
    void close() throws IOException;
  }

  private final FileFormat format;
  private final List<Tensor> tensors;
  private final List<Skipped> skipped;
  private final Map<String, WeightLayout> layouts;
  private final Closing closing;

  TensorFile(FileFormat format, Contents contents, Closing closing) {
    this.format = format;
    tensors = List.copyOf(contents.tensors());
    skipped = List.copyOf(contents.skipped());
    layouts = Map.copyOf(contents.layouts());
    this.closing = closing;
  }

  public FileFormat format() {
    return format;
  }

  /** In the order of the file where it has one, else in the natural order of their names. */
  public List<Tensor> tensors() {
    return tensors;
  }

  public List<Skipped> skipped() {
    return skipped;
  }

  /** How this one lies, as far as the format or the file says. */
  public Optional<WeightLayout> layout(Tensor tensor) {
    return switch (format) {
      case PYTORCH, SAFETENSORS -> Optional.of(WeightLayout.OUT_IN);
      case KERAS -> Optional.of(WeightLayout.IN_OUT);
      case ONNX, NPY, NPZ, HDF5 -> Optional.ofNullable(layouts.get(tensor.name()));
    };
  }

  @Override
  public void close() throws IOException {
    closing.close();
  }
}
