package io.headgate.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.scim.Refusal;
import io.headgate.scim.schema.ResourceSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
    private static final String ENTERPRISE =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            userName eq "x"                                       | userName eq "x"
            userName EQ "x" AND title PR                          | userName eq "x" and title pr
              userName   eq   "x"   or  ( title pr )              | userName eq "x" or title pr
            a eq 1 or b eq 2 and c eq 3                           | a eq 1 or b eq 2 and c eq 3
            (a eq 1 or b eq 2) and c eq 3                         | (a eq 1 or b eq 2) and c eq 3
            not(active eq true)                                   | not (active eq true)
            not (active eq true) and title pr                     | not (active eq true) and title pr
            externalId eq jyoung                                  | externalId eq "jyoung"
            name.FamilyName eq Employee and (emails.Value co x.y) | name.FamilyName eq "Employee" and emails.Value co "x.y"
            meta.lastModified gt 2011-05-13T04:42:34Z             | meta.lastModified gt "2011-05-13T04:42:34Z"
            emails[type eq "work" and value co "@x"]              | emails[type eq "work" and value co "@x"]
            emails[type eq work]                                  | emails[type eq "work"]
            emails[type eq "work"].value eq "x"                   | emails[type eq "work" and value eq "x"]
            emails[type eq "a" or type eq "b"].value sw "x"       | emails[(type eq "a" or type eq "b") and value sw "x"]
            members.$ref eq "x"                                   | members.$ref eq "x"
            title eq null                                         | title eq null
            age ge -1.50                                          | age ge -1.50
            userName eq "a\\"b\\\\c\\u0041"                       | userName eq "a\\"b\\\\cA"
            """)
    void leniencesOfTheWildAreUnderstood(String text, String canonical) {
        Filter filter = Filters.parse(text);

        assertThat(filter.text()).isEqualTo(canonical);
        assertThat(Filters.parse(filter.text())).isEqualTo(filter);
    }

    @Test
    void aUrnIsSplitAtItsLastColon() {
        assertThat(Filters.parse(ENTERPRISE + ":manager.value eq \"x\""))
                .isEqualTo(
                        new Compare(
                                new AttributePath(ENTERPRISE, "manager", "value"),
                                Operator.EQ,
                                new Literal.Text("x")));
    }

    @Test
    void nestedConjunctionsAreFlattened() {
        assertThat(Filters.parse("(a pr and b pr) and (c pr and d pr)"))
                .isInstanceOfSatisfying(And.class, and -> assertThat(and.operands()).hasSize(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            userName            | Expected an operator (eq, ne, co, sw, ew, gt, ge, lt, le, pr), but it ends at position 9. Correct the filter.
            userName eq         | Expected a value, such as "text", true or 5, but it ends at position 12. Correct the filter.
            userName eq "x      | Expected the closing quote of a string, but it ends at position 15. Correct the filter.
            userName is "x"     | Expected an operator (eq, ne, co, sw, ew, gt, ge, lt, le, pr), but there is "is" at position 10. Correct the filter.
            (userName pr        | Expected ")", but it ends at position 13. Correct the filter.
            userName pr)        | Expected "and", "or" or the end of the filter, but there is ")" at position 12. Correct the filter.
            userName pr and     | Expected "and", "or" or the end of the filter, but there is "a" at position 13. Correct the filter.
            emails[type pr      | Expected "]", but it ends at position 15. Correct the filter.
            "x" eq userName     | Expected an attribute name, but there is "\"" at position 1. Correct the filter.
            9a eq "x"           | "9a" is not an attribute name at position 1. Correct the filter.
            userName eq "a\\u0000" | A value contains the character NUL at position 13. Correct the filter.
            userName eq "\\ud800x" | A value contains half of a surrogate pair at position 13. Correct the filter.
            """)
    void errorsNameThePositionAndWhatWasExpected(String text, String detail) {
        assertThat(Refusal.of(() -> Filters.parse(text))).isEqualTo("INVALID_FILTER: " + detail);
    }

    @Test
    void limitsHoldBeforeAnythingIsBuilt() {
        assertThat(Refusal.of(() -> Filters.parse("a".repeat(2049))))
                .isEqualTo(
                        "INVALID_FILTER: The filter has 2049 characters; at most 2048 are accepted. Shorten it.");
        assertThat(Refusal.of(() -> Filters.parse("(".repeat(11) + "a pr" + ")".repeat(11))))
                .isEqualTo(
                        "INVALID_FILTER: The filter is nested deeper than 10 levels at position 12. Correct the filter.");
        String many = String.join(" or ", java.util.Collections.nCopies(33, "a pr"));
        assertThat(Refusal.of(() -> Filters.parse(many)))
                .isEqualTo(
                        "INVALID_FILTER: The filter has more than 32 comparisons. Ask several smaller questions.");
    }

    @Test
    void tenLevelsAndThirtyTwoTermsAreAccepted() {
        assertThat(Filters.parse("(".repeat(10) + "a pr" + ")".repeat(10)).text())
                .isEqualTo("a pr");
        String many = String.join(" or ", java.util.Collections.nCopies(32, "a pr"));
        assertThat(Filters.parse(many).text()).isEqualTo(many);
    }

    @Test
    void hostileFiltersOfFullLengthAreAnsweredWithoutOverflow() {
        for (String piece :
                List.of("(", "not(", "a[", "a eq \"", "a pr or ", "\\", "not ", "a.b.")) {
            String hostile = piece.repeat(2048 / piece.length());
            assertThat(Refusal.of(() -> Filters.parse(hostile))).startsWith("INVALID_FILTER: ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            USERNAME eq "x"               | userName eq "x"
            emails co "@x"                | emails.value co "@x"
            manager eq "1"                | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq "1"
            manager eq null               | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager eq null
            department eq 12              | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "12"
            active eq "True"              | active eq true
            active eq False               | active eq false
            emails[PRIMARY eq "true"]     | emails[primary eq true]
            meta.created gt "2020-01-01"  | meta.created gt "2020-01-01"
            urn:ietf:params:scim:schemas:core:2.0:User:userName pr | userName pr
            """)
    void validationGivesTheCanonicalForm(String text, String canonical) {
        assertThat(Filters.validate(Filters.parse(text), ResourceSchema.user()).text())
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            usrName eq "x"         | The attribute "usrName" does not exist. Did you mean "userName"?
            name.givnName eq "x"   | The attribute "name.givnName" does not exist. Did you mean "name.givenName"?
            shoeSize eq 44         | The attribute "shoeSize" does not exist. Use an attribute that /Schemas lists.
            password eq "x"        | The attribute "password" does not exist. Use an attribute that /Schemas lists.
            active gt true         | The operator gt does not work on a boolean attribute ("active"). Compare with eq or ne.
            active eq maybe        | "active" is compared with something else than true or false. Correct the value.
            name eq "x"            | "name" consists of parts and has no value to compare. Name a part, such as name.formatted.
            x509Certificates gt "x"| The operator gt does not work on a binary attribute ("x509Certificates.value"). Compare with eq or ne.
            title gt null          | The operator gt does not work on null ("title"). Compare with eq or ne, or use pr.
            meta.created gt "soon" | "meta.created" is compared with something else than a date such as 2026-01-31T08:00:00Z. Correct the value.
            title[value eq "x"]    | "title" has no sub-attributes to filter by. Compare it without brackets.
            """)
    void whatDoesNotFitTheSchemaIsRefused(String text, String detail) {
        assertThat(Refusal.of(() -> Filters.validate(Filters.parse(text), ResourceSchema.user())))
                .isEqualTo("INVALID_FILTER: " + detail);
    }
}
