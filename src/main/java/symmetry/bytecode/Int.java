package symmetry.bytecode;

import java.lang.classfile.CodeBuilder;

/** A whole number of emitted code, such as a place in an array; what is constant is folded. */
public sealed interface Int {
  Int ZERO = new Constant(0);

  /** Pushes it on the operand stack. */
  void push(CodeBuilder to);

  static Int of(int value) {
    return new Constant(value);
  }

  default Int plus(Int other) {
    if (this instanceof Constant(int a) && other instanceof Constant(int b)) return of(a + b);
    if (other.equals(ZERO)) return this;
    return this.equals(ZERO) ? other : new Sum(this, other);
  }

  default Int plus(int other) {
    return plus(of(other));
  }

  default Int times(Int other) {
    if (this instanceof Constant(int a) && other instanceof Constant(int b)) return of(a * b);
    if (this instanceof Constant || other.equals(of(1))) return other.equals(of(1))
      ? this
      : other.times(this);
    return other.equals(ZERO) ? ZERO : new Product(this, other);
  }

  default Int times(int other) {
    return times(of(other));
  }

  record Constant(int value) implements Int {
    @Override
    public void push(CodeBuilder to) {
      to.loadConstant(value);
    }
  }

  record Local(int slot) implements Int {
    @Override
    public void push(CodeBuilder to) {
      to.iload(slot);
    }
  }

  record Sum(Int a, Int b) implements Int {
    @Override
    public void push(CodeBuilder to) {
      a.push(to);
      b.push(to);
      to.iadd();
    }
  }

  record Product(Int a, Int b) implements Int {
    @Override
    public void push(CodeBuilder to) {
      a.push(to);
      b.push(to);
      to.imul();
    }
  }
}
