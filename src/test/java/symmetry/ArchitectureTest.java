package symmetry;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Collections;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.util.FastMath;
import symmetry.exact.Elementary;
import symmetry.exact.RandomStream;

/**
 * Who may know whom, as {@link Rooms} has it, and what keeps a run's bits the same everywhere.
 */
@AnalyzeClasses(packages = "symmetry", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] TRAINING_PATH = {
    "symmetry.exact..",
    "symmetry.bytecode..",
    "symmetry.engine..",
    "symmetry.data..",
    "symmetry.experiment..",
    "symmetry.training..",
  };

  /** Those of {@link Math} whose last bit its contract leaves open. */
  private static final String INEXACT =
    "a?(sin|cos|tan)|atan2|(sin|cos|tan)h|exp|expm1|log|log10|log1p|pow|cbrt|hypot";

  @ArchTest
  static final ArchRule engineKnowsOnlyTheJdkAndCommonsMath = noClasses()
    .that()
    .resideInAnyPackage("symmetry.engine..", "symmetry.bytecode..", "symmetry.exact..")
    .should()
    .dependOnClassesThat()
    .resideOutsideOfPackages(
      "symmetry.engine..",
      "symmetry.bytecode..",
      "symmetry.exact..",
      "java..",
      "jdk.incubator.vector..",
      "org.apache.commons.math3..",
      "org.jspecify.annotations"
    );

  @ArchTest
  static final ArchRule roomsKnowOnlyWhomTheyMay = classes().should(
    new ArchCondition<>("know only whom their room may know") {
      @Override
      public void check(JavaClass ours, ConditionEvents events) {
        String room = Rooms.of(ours.getPackageName());
        for (Dependency dependency : ours.getDirectDependenciesFromSelf()) {
          JavaClass other = dependency.getTargetClass().getBaseComponentType();
          if (!resideInAPackage("symmetry..").test(other)) continue;
          String known = Rooms.of(other.getPackageName());
          if (!Rooms.mayKnow(room, known)) events.add(
            SimpleConditionEvent.violated(
              dependency,
              "%s may not know %s: %s".formatted(room, known, dependency.getDescription())
            )
          );
        }
      }
    }
  );

  @ArchTest
  static void everyRoomHasItsLineInTheTable(JavaClasses ours) {
    assertThat(ours.stream().map(c -> Rooms.of(c.getPackageName()))).containsOnly(
      Rooms.all().toArray(String[]::new)
    );
  }

  @ArchTest
  static void everyPackageInfoSaysWhomItsRoomKnows(JavaClasses ours) {
    assertThat(Rooms.all()).allSatisfy(room ->
      assertThat(Rooms.said(room)).as(room).isEqualTo(Rooms.sentence(room))
    );
  }

  @ArchTest
  static final ArchRule packagesHaveNoCycles = slices()
    .matching("symmetry.(**)")
    .should()
    .beFreeOfCycles();

  @ArchTest
  static void simpleNameExistsOnce(JavaClasses classes) {
    Map<String, Long> times = classes
      .stream()
      .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
      .collect(groupingBy(JavaClass::getSimpleName, counting()));
    times.values().removeIf(n -> n == 1);
    assertThat(times).as("simple names that exist more than once").isEmpty();
  }

  @ArchTest
  static final ArchRule frameworksStayAtTheEdge = noClasses()
    .that()
    .resideOutsideOfPackages(
      "symmetry",
      "symmetry.pool..",
      "symmetry.session..",
      "symmetry.api..",
      "symmetry.web..",
      "symmetry.ui.."
    )
    .should()
    .dependOnClassesThat()
    .resideInAnyPackage("org.springframework..", "com.vaadin..", "jakarta..");

  /**
   * One writer of CSV and one of JSON, so that a study's file is the same wherever it is asked for. The
   * header of a safetensors file is JSON that somebody else wrote, as are tables.
   */
  @ArchTest
  static final ArchRule filesAreWrittenInOnePlace = noClasses()
    .that()
    .resideOutsideOfPackages(
      "symmetry.study.file..",
      "symmetry.format..",
      "symmetry.table..",
      "symmetry.api..",
      "symmetry.ui.."
    )
    .should()
    .dependOnClassesThat()
    .resideInAnyPackage("tools.jackson..", "org.apache.commons.csv..");

  @ArchTest
  static final ArchRule onlyThePoolKnowsTheCluster = noClasses()
    .that()
    .resideOutsideOfPackage("symmetry.pool..")
    .should()
    .dependOnClassesThat()
    .resideInAPackage("com.hazelcast..");

  /** A node of the cluster has no visitors. */
  @ArchTest
  static final ArchRule poolKnowsNoVisitor = noClasses()
    .that()
    .resideInAPackage("symmetry.pool..")
    .should()
    .dependOnClassesThat()
    .resideInAPackage("com.vaadin..");

  /** {@link UI} is not drawn: a session needs it to push. */
  @ArchTest
  static final ArchRule componentsStayInUi = noClasses()
    .that()
    .resideOutsideOfPackage("symmetry.ui..")
    .should()
    .dependOnClassesThat(assignableTo(Component.class).and(not(equivalentTo(UI.class))));

  /** Pages' nonces are drawn, with {@link java.security.SecureRandom}. */
  @ArchTest
  static final ArchRule randomnessIsNotTheJdks = noClasses()
    .that()
    .resideOutsideOfPackage("symmetry.web")
    .should()
    .dependOnClassesThat()
    .areAssignableTo(RandomGenerator.class);

  @ArchTest
  static final ArchRule randomnessIsNotHidden = noClasses()
    .should()
    .accessTargetWhere(calls(Math.class, "random"))
    .orShould()
    .accessTargetWhere(calls(StrictMath.class, "random"))
    .orShould()
    .accessTargetWhere(calls(Collections.class, "shuffle"));

  @ArchTest
  static final ArchRule commonsMathRandomnessIsSplitByPurpose = noClasses()
    .that()
    .doNotBelongToAnyOf(RandomStream.class)
    .should()
    .dependOnClassesThat(
      resideInAPackage("org.apache.commons.math3.random..").and(
        // The interface alone makes no generator: a stream hands it to algorithms of the library.
        not(equivalentTo(org.apache.commons.math3.random.RandomGenerator.class))
      )
    );

  @ArchTest
  static final ArchRule transcendentalFunctionsAreElementarys = noClasses()
    .that()
    .resideInAnyPackage(TRAINING_PATH)
    .should()
    .accessTargetWhere(calls(Math.class, INEXACT));

  /** What is measured is shipped, linked and compared to the bit: no intrinsic may round it its own way. */
  @ArchTest
  static final ArchRule figuresAreTheSameEverywhere = noClasses()
    .that()
    .resideInAnyPackage(
      "symmetry.diagnostics..",
      "symmetry.study..",
      "symmetry.claims..",
      "symmetry.guide.."
    )
    .should()
    .accessTargetWhere(calls(Math.class, INEXACT));

  @ArchTest
  static final ArchRule onlyElementaryUsesStrictMath = noClasses()
    .that()
    .resideInAnyPackage(TRAINING_PATH)
    .and()
    .doNotBelongToAnyOf(Elementary.class)
    .should()
    .dependOnClassesThat()
    .belongToAnyOf(StrictMath.class, FastMath.class);

  @ArchTest
  static final ArchRule valuesHaveFinalFields = fields()
    .that()
    .areDeclaredInClassesThat()
    .resideInAnyPackage("symmetry.data..", "symmetry.diagnostics..", "symmetry.experiment..")
    .or()
    .areDeclaredInClassesThat()
    .haveSimpleNameEndingWith("Snapshot")
    .should()
    .beFinal()
    .allowEmptyShould(true);

  /** Calls and method references to a static method of {@code type} whose name matches. */
  private static DescribedPredicate<JavaAccess<?>> calls(Class<?> type, String methods) {
    DescribedPredicate<JavaClass> owner = equivalentTo(type);
    return describe(
      type.getSimpleName() + "." + methods,
      access -> owner.test(access.getTargetOwner()) && access.getName().matches(methods)
    );
  }
}
