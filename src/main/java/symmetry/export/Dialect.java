package symmetry.export;

import java.util.Locale;

/** What code is written in. */
public enum Dialect {
  NUMPY,
  PYTORCH,
  KERAS,
  JAX,
  JAVASCRIPT;

  /** Name in addresses, and of the folder of its templates. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The script's file. */
  String script() {
    return isPython() ? "train.py" : "train.mjs";
  }

  boolean isPython() {
    return this != JAVASCRIPT;
  }
}
