package io.headgate.scim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.headgate.scim.dialect.Dialects;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses LIBRARY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.headgate.scim");

    @Test
    void theLibraryKnowsOnlyTheJdkJacksonAndJSpecify() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.headgate.scim..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify.annotations..")
                .check(LIBRARY);
    }

    @Test
    void thePackagesDependOnEachOtherAsDrawn() {
        classes()
                .that()
                .resideInAPackage("io.headgate.scim.*..")
                .should(
                        adhereToPlantUmlDiagram(
                                Path.of("flow.puml"),
                                consideringOnlyDependenciesInAnyPackage("io.headgate.scim.*..")))
                .check(LIBRARY);
    }

    @Test
    void everyDialectIsListed() {
        Set<String> classes =
                LIBRARY.stream()
                        .filter(c -> c.getPackageName().equals("io.headgate.scim.dialect"))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("Dialects") && !name.equals("package-info"))
                        .collect(Collectors.toSet());
        assertThat(Dialects.ALL)
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(classes);
    }
}
