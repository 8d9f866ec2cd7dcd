package io.headgate.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.headgate.scim.ScimException;
import io.headgate.scim.schema.ResourceSchema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterSqlTest {

    private static final FilterSql USERS = new FilterSql(ResourceSchema.user(), Columns.USERS);
    private static final FilterSql GROUPS = new FilterSql(ResourceSchema.group(), Columns.GROUPS);
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final String DEPARTMENT =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department";

    @ParameterizedTest
    @CsvSource({
        "eq, u.user_name_key = ?, alice",
        "ne, (u.user_name_key = ?) is not true, alice",
        "co, u.user_name_key like ? escape '\\', %alice%",
        "sw, u.user_name_key like ? escape '\\', alice%",
        "ew, u.user_name_key like ? escape '\\', %alice",
        "gt, u.user_name_key collate \"C\" > ?, alice",
        "ge, u.user_name_key collate \"C\" >= ?, alice",
        "lt, u.user_name_key collate \"C\" < ?, alice",
        "le, u.user_name_key collate \"C\" <= ?, alice"
    })
    void everyOperatorOnAFoldedColumn(String operator, String sql, String parameter) {
        users("userName " + operator + " \"Alice\"", sql.replace("''", "'"), parameter);
    }

    @Test
    void columnsThatAreExactKeepTheCase() {
        users("externalId eq \"AbC\"", "u.external_id = ?", "AbC");
    }

    @Test
    void truthsAreComparedAsTruths() {
        users("active eq true", "u.active = ?", true);
        users("active ne false", "(u.active = ?) is not true", false);
    }

    @Test
    void momentsAreComparedAsMoments() {
        OffsetDateTime at = OffsetDateTime.parse("2026-01-31T08:00:00Z");
        users("meta.lastModified gt \"2026-01-31T08:00:00Z\"", "u.modified_at > ?", at);
        users("meta.created le \"2026-01-31T08:00:00Z\"", "u.created_at <= ?", at);
        refused("meta.created gt \"yesterday\"");
    }

    @Test
    void idsAreComparedAsIdsAndWhatIsNoneMatchesNothing() {
        users("id eq \"" + ID + "\"", "u.id = ?", ID);
        users("id eq \"nobody\"", "false");
        users("id sw \"0000\"", "u.id::text like ? escape '\\'", "0000%");
    }

    @Test
    void groupsOfAUserAreAskedOfTheMembershipTable() {
        String exists =
                "exists (select 1 from membership m where m.super_tenant_id = u.super_tenant_id"
                        + " and m.member_id = u.id";
        users("groups eq \"" + ID + "\"", exists + " and m.group_id = ?)", ID);
        users("groups.value eq \"" + ID + "\"", exists + " and m.group_id = ?)", ID);
        users("groups pr", exists + ")");
        users("groups.value eq \"nobody\"", "false");
    }

    @Test
    void membersOfAGroupAreAskedOfTheMembershipTable() {
        Condition found = GROUPS.compile("members.value eq \"" + ID + "\"");

        assertThat(found)
                .isEqualTo(
                        new Condition(
                                "exists (select 1 from membership m where m.super_tenant_id ="
                                        + " g.super_tenant_id and m.group_id = g.id and m.member_id"
                                        + " = ?)",
                                List.of(ID)));
        assertThat(GROUPS.compile("displayName eq \"Editors\""))
                .isEqualTo(new Condition("g.display_name_key = ?", List.of("editors")));
    }

    @Test
    void whatHasNoColumnIsLookedUpInTheDocument() {
        users("title eq \"Buyer\"", "lower(u.document #>> ?) = ?", List.of("title"), "buyer");
        users(
                "name.familyName sw \"A\"",
                "lower(u.document #>> ?) like ? escape '\\'",
                List.of("name", "familyName"),
                "a%");
        users(
                DEPARTMENT + " eq \"Sales\"",
                "lower(u.document #>> ?) = ?",
                List.of("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", "department"),
                "sales");
    }

    @Test
    void valuesOfListsAreLookedUpOneByOne() {
        String each =
                "exists (select 1 from jsonb_array_elements(coalesce(u.document #> ?,"
                        + " '[]'::jsonb)) e where ";
        users(
                "emails.value co \"@x\"",
                each + "lower(e ->> ?) like ? escape '\\')",
                List.of("emails"),
                "value",
                "%@x%");
        users("emails.type pr", each + "e ->> ? is not null)", List.of("emails"), "type");
        users(
                "emails[type eq \"home\" and value pr]",
                each + "(lower(e ->> ?) = ? and e ->> ? is not null))",
                List.of("emails"),
                "type",
                "home",
                "value");
        users(
                "emails[not (type eq \"home\") or primary eq null]",
                each + "(not coalesce(lower(e ->> ?) = ?, false) or e ->> ? is null))",
                List.of("emails"),
                "type",
                "home",
                "primary");
    }

    @Test
    void neOfAListHoldsAlsoWhereTheListIsMissing() {
        Condition found = USERS.compile("emails.type ne \"home\"");

        assertThat(found.sql()).startsWith("(exists (").endsWith(" or u.document #> ? is null)");
        assertThat(found.parameters())
                .containsExactly(List.of("emails"), "type", "home", List.of("emails"));
    }

    @Test
    void theWorkAddressThatEntraMatchesByHasAColumn() {
        users("emails[type eq \"work\" and value eq \"A@X\"]", "u.work_email_key = ?", "a@x");
        users("emails[value eq \"A@X\" and type eq \"Work\"]", "u.work_email_key = ?", "a@x");
        assertThat(USERS.compile("emails[type eq \"home\" and value eq \"A@X\"]").sql())
                .doesNotContain("work_email_key");
    }

    @Test
    void conditionsAreJoinedWithBrackets() {
        users(
                "userName eq \"a\" and (active eq true or not (externalId pr))",
                "(u.user_name_key = ? and (u.active = ? or not coalesce(u.external_id is not null,"
                        + " false)))",
                "a",
                true);
    }

    @Test
    void presenceAndNull() {
        users("externalId pr", "u.external_id is not null");
        users("title pr", "u.document #> ? is not null", List.of("title"));
        users("externalId eq null", "not (u.external_id is not null)");
        users("externalId ne null", "u.external_id is not null");
    }

    @Test
    void whatLikeTakesForAPatternIsTakenLiterally() {
        users(
                "userName co \"100%_\\\\x\"",
                "u.user_name_key like ? escape '\\'", "%100\\%\\_\\\\x%");
        users("userName eq \"100%_\"", "u.user_name_key = ?", "100%_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName eq \"%s\"",
                "id eq \"%s\"",
                "id ne \"%s\"",
                "title co \"%s\"",
                "groups ne \"%s\"",
                "emails.value sw \"%s\"",
                "emails[type eq \"%s\" and value ew \"%s\"]",
                "emails[type eq \"work\" and value eq \"%s\"]",
                "manager eq \"%s\"",
                "meta.resourceType eq \"%s\""
            })
    void nothingOfWhatTheClientSentIsInTheSql(String filter) {
        String poison = "robert'); drop table membership; --?";
        String text =
                filter.replace("manager", DEPARTMENT.replace("department", "manager.value"))
                        .replace("%s", poison);

        Condition found = USERS.compile(text);

        assertThat(found.sql().toLowerCase(Locale.ROOT)).doesNotContain("robert", "drop", "--");
        assertThat(found.sql().chars().filter(c -> c == '?').count())
                .isEqualTo(found.parameters().size());
    }

    @Test
    void theSpellingOfAttributesIsTheSchemasAndNotTheClients() {
        assertThat(USERS.compile("NAME.FAMILYNAME eq \"x\""))
                .isEqualTo(USERS.compile("name.familyName eq \"x\""));
    }

    @Test
    void whatIsNoFilterIsRefused() {
        refused("userName");
        refused("nickname' eq \"x\"");
        refused("shoeSize eq 42");
        refused("emails[type eq \"work\"");
    }

    private static void users(String filter, String sql, Object... parameters) {
        assertThat(USERS.compile(filter))
                .as(filter)
                .isEqualTo(new Condition(sql, List.of(parameters)));
    }

    private static void refused(String filter) {
        assertThatExceptionOfType(ScimException.class)
                .as(filter)
                .isThrownBy(() -> USERS.compile(filter));
    }
}
