package io.headgate.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.scim.Users;
import io.headgate.scim.schema.ResourceSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterEvaluatorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            userName eq "ALICE@example.COM"                              | TRUE
            displayName eq "alice a\u030Angström"                        | TRUE
            externalId eq "A-1"                                          | FALSE
            externalId eq "a-1"                                          | TRUE
            emails[type eq "work" and value ew "home.example"]           | FALSE
            emails.type eq "work" and emails.value ew "home.example"     | TRUE
            emails co "@home"                                            | TRUE
            emails.type ne "work"                                        | TRUE
            not (emails.type eq "work")                                  | FALSE
            department sw "res"                                          | TRUE
            manager eq "m-1"                                             | TRUE
            name pr                                                      | TRUE
            title pr                                                     | FALSE
            title eq null                                                | TRUE
            userName ne null                                             | TRUE
            title ne "x"                                                 | TRUE
            title eq "x"                                                 | FALSE
            not (title eq "x")                                           | TRUE
            active eq true                                               | TRUE
            active ne "True"                                             | FALSE
            userName gt "alice"                                          | TRUE
            userName lt "alice"                                          | FALSE
            schemas eq "urn:ietf:params:scim:schemas:core:2.0:User"      | TRUE
            title eq "x" or (active eq true and emails[primary eq true]) | TRUE
            """)
    void queriesAnswerTrueOrFalse(String filter, Truth truth) {
        assertThat(
                        FilterEvaluator.evaluate(
                                Filters.parse(filter), Users.alice(), ResourceSchema.user()))
                .isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            title eq "x"                          | UNKNOWN
            title ne "x"                          | UNKNOWN
            not (title eq "x")                    | UNKNOWN
            title pr                              | FALSE
            not (title pr)                        | TRUE
            title eq null                         | TRUE
            title eq "x" or userName eq "bob"     | TRUE
            title eq "x" and userName eq "bob"    | UNKNOWN
            title eq "x" and userName eq "carol"  | FALSE
            emails[type eq "work"]                | UNKNOWN
            not (emails[type eq "work"])          | UNKNOWN
            emails[type pr]                       | FALSE
            not (emails[type pr])                 | TRUE
            userName ne "carol"                   | TRUE
            """)
    void rulesDoNotMatchWhatIsUnknown(String filter, Truth truth) {
        CompiledFilter rule =
                FilterEvaluator.compile(
                        Filters.parse(filter), ResourceSchema.user(), AbsentPolicy.UNKNOWN);

        assertThat(rule.test(Users.bob())).isEqualTo(truth);
    }

    @Test
    void datesCompareAsInstants() {
        var user =
                Users.json(
                        """
                        {"userName": "x", "meta": {"lastModified": "2015-10-10T14:38:21.8617979-07:00"}}
                        """);

        assertThat(
                        List.of(
                                test("meta.lastModified eq \"2015-10-10T21:38:21.8617979Z\"", user),
                                test("meta.lastModified gt \"2015-10-10T15:00:00Z\"", user),
                                test("meta.lastModified lt 2015-10-11", user),
                                test("meta.lastModified gt 2015-10-11", user)))
                .containsExactly(Truth.TRUE, Truth.TRUE, Truth.TRUE, Truth.FALSE);
    }

    @Test
    void groupsOfAUserCanBeAskedFor() {
        var user =
                Users.json(
                        """
                        {"userName": "x", "groups": [{"value": "g1", "display": "Staff"},
                                                     {"value": "g2", "display": "Admins"}]}
                        """);

        assertThat(test("groups.value eq \"g2\"", user)).isEqualTo(Truth.TRUE);
        assertThat(test("groups[value eq \"g2\" and display eq \"Staff\"]", user))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void anExplanationSaysWhatEveryComparisonSaw() {
        CompiledFilter rule =
                FilterEvaluator.compile(
                        Filters.parse(
                                "department eq \"IT\" or emails[type eq \"work\"] or title pr"),
                        ResourceSchema.user(),
                        AbsentPolicy.UNKNOWN);
        String enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

        assertThat(rule.observed(Users.alice()))
                .containsExactly(
                        new Observation(
                                enterprise + ":department",
                                enterprise + ":department eq \"IT\"",
                                List.of("Research"),
                                Truth.FALSE),
                        new Observation(
                                "emails.type",
                                "emails[type eq \"work\"]",
                                List.of("work"),
                                Truth.TRUE),
                        new Observation(
                                "emails.type",
                                "emails[type eq \"work\"]",
                                List.of("home"),
                                Truth.FALSE),
                        new Observation("title", "title pr", List.of(), Truth.FALSE));
    }

    private static Truth test(
            String filter, com.fasterxml.jackson.databind.node.ObjectNode resource) {
        return FilterEvaluator.evaluate(Filters.parse(filter), resource, ResourceSchema.user());
    }
}
