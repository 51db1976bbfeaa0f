package symmetry.benchmark;

import symmetry.Jvm;

/** A row of the table: what is measured, and how its JVM is started. */
enum Subject {
  ENGINE("engine", StepBenchmark.class, "engine", Jvm.VECTOR_MODULE),
  WITHOUT_VECTORS("engine without vectors", StepBenchmark.class, "engine", "-Dsymmetry.lanes=off"),
  EJML("EJML", StepBenchmark.class, "EJML", Jvm.VECTOR_MODULE),
  COMMONS_MATH("commons-math3", StepBenchmark.class, "commons-math3", Jvm.VECTOR_MODULE),
  RESTART_LANES("restart lanes", RestartBenchmark.class, "", Jvm.VECTOR_MODULE);

  final String title;
  final Class<?> benchmark;
  /** The benchmark's parameter of that name, if it has one. */
  final String by;
  final String jvmArgument;

  Subject(String title, Class<?> benchmark, String by, String jvmArgument) {
    this.title = title;
    this.benchmark = benchmark;
    this.by = by;
    this.jvmArgument = jvmArgument;
  }

  /** Restarts side by side are for networks that are small. */
  boolean runs(Workload workload) {
    return this != RESTART_LANES || !workload.isClassification();
  }
}
