package io.headgate.asset;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packages depend on each other as {@code flow.puml} draws it, and on no other service. */
class FlowTest {

    private final JavaClasses service =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.headgate.asset");

    @Test
    void thePackagesDependOnEachOtherAsDrawn() {
        classes()
                .that()
                .resideInAPackage("io.headgate.asset..")
                .should(
                        adhereToPlantUmlDiagram(
                                Path.of("flow.puml"),
                                consideringOnlyDependenciesInAnyPackage("io.headgate.asset..")))
                .check(service);
    }

    @Test
    void scimStopsAtTheGateway() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.headgate.scim..", "io.headgate.gateway..", "io.headgate.tenant..")
                .check(service);
    }
}
