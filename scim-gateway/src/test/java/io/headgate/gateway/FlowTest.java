package io.headgate.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import jakarta.ws.rs.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;

/** The packages depend on each other as {@code flow.puml} draws it. */
class FlowTest {

    private static final JavaClasses GATEWAY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.headgate.gateway");

    @Test
    void thePackagesDependOnEachOtherAsDrawn() {
        classes()
                .should(
                        adhereToPlantUmlDiagram(
                                Paths.get("flow.puml"),
                                consideringOnlyDependenciesInAnyPackage("io.headgate.gateway..")))
                .check(GATEWAY);
    }

    @Test
    void noPackageDependsOnItselfThroughOthers() {
        slices().matching("io.headgate.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void whatAnswersHttpIsAnEndpoint() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Endpoint")
                .check(GATEWAY);
        classes()
                .that()
                .haveSimpleNameEndingWith("Endpoint")
                .should()
                .beAnnotatedWith(Path.class)
                .check(GATEWAY);
    }

    @Test
    void whatMapsConfigurationIsAConfig() {
        classes()
                .that()
                .areAnnotatedWith(ConfigMapping.class)
                .should()
                .haveSimpleNameEndingWith("Config")
                .check(GATEWAY);
        classes()
                .that()
                .haveSimpleNameEndingWith("Config")
                .should()
                .beAnnotatedWith(ConfigMapping.class)
                .check(GATEWAY);
    }

    @Test
    void exceptionsAreNamedSo() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .haveSimpleNameEndingWith("Exception")
                .check(GATEWAY);
    }

    @Test
    void decisionsKnowNeitherDatabaseNorFramework() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Router")
                .or()
                .haveSimpleNameEndingWith("Plan")
                .or()
                .haveSimpleNameEndingWith("Decision")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta..", "io.quarkus..")
                .check(GATEWAY);
    }

    @Test
    void theGatewayKnowsNoServiceBelowIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.headgate.tenant..", "io.headgate.asset..")
                .check(GATEWAY);
    }
}
