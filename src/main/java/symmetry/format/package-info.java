/**
 * Weights as files: those that NumPy, PyTorch, Keras, ONNX and safetensors write. Files come from anybody,
 * so that every size is checked before memory is taken for it, and what is wrong is a value that names the
 * part of the file. Knows nobody.
 */
@NullMarked
package symmetry.format;

import org.jspecify.annotations.NullMarked;
