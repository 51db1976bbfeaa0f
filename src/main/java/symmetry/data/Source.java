package symmetry.data;

import java.io.Serializable;

/** Where data come from, with the settings that suit it: what is built in, or somebody's own. */
public sealed interface Source extends Serializable permits BuiltIn, OwnData {
  LearningTask task();

  /** Inputs of a sample before any features. */
  int dimensions();

  /** Whether samples are drawn, so that their number and noise can be chosen; else they are fixed. */
  boolean generated();

  /** Whether the share of positive samples can be chosen. */
  default boolean hasClassBalance() {
    return generated() && task() == LearningTask.BINARY;
  }

  /** Whether the number of classes can be chosen. */
  default boolean hasClasses() {
    return generated() && task() == LearningTask.MULTICLASS;
  }

  /** Whether features can be added. */
  default boolean hasFeatures() {
    return dimensions() == 2;
  }

  /** Samples unless said otherwise; for a fixed source, all it has. */
  int defaultSamples();

  double defaultNoise();

  double defaultTestShare();

  /** Classes unless said otherwise; 2, without meaning, for regression. */
  int defaultClasses();

  /** What a picture of the inputs should span in a dimension, from 0. */
  Range range(int dimension);
}
