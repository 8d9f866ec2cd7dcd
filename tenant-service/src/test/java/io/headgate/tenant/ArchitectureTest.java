package io.headgate.tenant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.headgate.events.intake.Projection;
import jakarta.ws.rs.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;

/** The code is as the picture shows it. */
class ArchitectureTest {

    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.headgate.tenant");

    @Test
    void packagesDependOnEachOtherAsTheFlowPictureShows() {
        classes()
                .should(
                        adhereToPlantUmlDiagram(
                                Paths.get("flow.puml"),
                                consideringOnlyDependenciesInAnyPackage("io.headgate.tenant..")))
                .check(CODE);
    }

    @Test
    void whatAnswersHttpIsAnEndpointAndWhatHearsEventsAnIntake() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Endpoint")
                .check(CODE);
        classes()
                .that()
                .haveSimpleNameEndingWith("Endpoint")
                .should()
                .beAnnotatedWith(Path.class)
                .check(CODE);
        classes()
                .that()
                .implement(Projection.class)
                .should()
                .haveSimpleNameEndingWith("Intake")
                .check(CODE);
    }

    @Test
    void scimStopsAtTheGateway() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.headgate.scim..", "io.headgate.gateway..")
                .check(CODE);
    }

    @Test
    void decisionsKnowNeitherDatabaseNorFramework() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Policy")
                .or()
                .haveSimpleNameEndingWith("Decision")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta..", "io.quarkus..")
                .check(CODE);
    }
}
