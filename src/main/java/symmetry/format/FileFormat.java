package symmetry.format;

/** Whose file it is. */
public enum FileFormat {
  SAFETENSORS("safetensors"),
  NPY("NumPy .npy"),
  NPZ("NumPy .npz"),
  PYTORCH("PyTorch state_dict"),
  KERAS("Keras"),
  HDF5("HDF5"),
  ONNX("ONNX");

  private final String label;

  FileFormat(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
