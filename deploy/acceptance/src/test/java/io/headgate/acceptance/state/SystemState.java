package io.headgate.acceptance.state;

import io.headgate.local.stack.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything that the three services hold of a super tenant, without what may differ from run to
 * run: ids are written as names, and revisions, versions and times are left out.
 *
 * @param lines what is held, by what it is about
 */
public record SystemState(SortedMap<String, String> lines) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern LIST = Pattern.compile("\\{(group [^{}\"]*)}");

    private static final String LABELS =
            """
            with me as (select super_tenant_id as id from super_tenant where key = ?)
            select id, 'tenant ' || key from tenant where super_tenant_id = (select id from me)
            union all
            select id, 'user ' || coalesce(external_id, user_name) from directory_user
            where super_tenant_id = (select id from me)
            union all
            select id, 'group ' || display_name from directory_group
            where super_tenant_id = (select id from me)
            union all
            select p.sub_account_id, 'account of ' || u.external_id || ' in ' || t.key
            from placement p
                join directory_user u on u.super_tenant_id = p.super_tenant_id and u.id = p.user_id
                join tenant t on t.super_tenant_id = p.super_tenant_id and t.id = p.tenant_id
            where p.super_tenant_id = (select id from me)
            """;

    /** What each database says, the first column being what it is about. */
    private enum Part {
        USERS(
                Service.GATEWAY,
                """
                select id, user_name, active, manager_ref, document, deleted_at is null
                from directory_user where super_tenant_id =
                    (select super_tenant_id from tenant where id = any (?) limit 1)
                """),
        GROUPS(
                Service.GATEWAY,
                """
                select id, display_name, external_id, document, deleted_at is null
                from directory_group where super_tenant_id =
                    (select super_tenant_id from tenant where id = any (?) limit 1)
                """),
        MEMBERSHIPS(
                Service.GATEWAY,
                """
                select member_id || ' in ' || group_id, member_type from membership
                where super_tenant_id = (select super_tenant_id from tenant where id = any (?) limit 1)
                """),
        UNRESOLVED(
                Service.GATEWAY,
                """
                select member_ref || ' in ' || group_id from unresolved_member
                where super_tenant_id = (select super_tenant_id from tenant where id = any (?) limit 1)
                """),
        LOBBY(
                Service.GATEWAY,
                """
                select user_id, reason from lobby
                where super_tenant_id = (select super_tenant_id from tenant where id = any (?) limit 1)
                """),
        PLACEMENTS(
                Service.GATEWAY,
                """
                select sub_account_id, status, profile, group_ids::text, due_at is null
                from placement where tenant_id = any (?)
                """),
        SUB_ACCOUNTS(
                Service.TENANTS,
                """
                select id, tenant_id, status, role, decision, underneath, would_be, user_name,
                    manager, profile, group_ids
                from sub_account where tenant_id = any (?)
                """),
        TENANT_GROUPS(
                Service.TENANTS,
                """
                select id || ' of ' || tenant_id, display_name, member_count from tenant_group
                where tenant_id = any (?) and not gone
                """),
        HOLDERS(
                Service.ASSETS,
                """
                select sub_account_id, tenant_id, status, role, name, user_name, email, department,
                    title, location, manager_id
                from holder where tenant_id = any (?)
                """);

        private final Service service;
        private final String sql;

        Part(Service service, String sql) {
            this.service = service;
            this.sql = sql;
        }
    }

    /** What is held now. */
    public static SystemState read(Databases databases, String superTenant) {
        Map<String, String> labels = new HashMap<>();
        databases
                .rows(Service.GATEWAY, LABELS, superTenant)
                .forEach(row -> labels.put(row.get(0), row.get(1)));
        List<String> tenants = databases.tenants(superTenant);
        SortedMap<String, String> lines = new TreeMap<>();
        for (Part part : Part.values()) {
            for (List<String> row : databases.rows(part.service, part.sql, tenants)) {
                String about = part + " " + named(row.getFirst(), labels);
                String said = named(String.join(" | ", row.subList(1, row.size())), labels);
                if (lines.put(about, said) != null) {
                    throw new AssertionError(about + " is there twice");
                }
            }
        }
        return new SystemState(lines);
    }

    /** What is not as in another state; empty when they are equal. */
    public List<String> differences(SystemState expected) {
        List<String> differences = new ArrayList<>();
        SortedMap<String, String> all = new TreeMap<>(expected.lines);
        all.putAll(lines);
        for (String about : all.keySet()) {
            String mine = lines.getOrDefault(about, "absent");
            String wanted = expected.lines.getOrDefault(about, "absent");
            if (!mine.equals(wanted)) {
                differences.add(about + "\n  is       " + mine + "\n  expected " + wanted);
            }
        }
        return differences;
    }

    /** What is held about something; fails when it is not there. */
    public String line(String about) {
        String line = lines.get(about);
        if (line == null) {
            throw new AssertionError("There is no " + about);
        }
        return line;
    }

    private static String named(String text, Map<String, String> labels) {
        String named =
                ID.matcher(text)
                        .replaceAll(
                                id ->
                                        Matcher.quoteReplacement(
                                                labels.getOrDefault(id.group(), "unknown id")));
        return LIST.matcher(named)
                .replaceAll(list -> Matcher.quoteReplacement("{" + sorted(list.group(1)) + "}"));
    }

    /** Lists of ids stand in the order of ids, which differs from run to run. */
    private static String sorted(String list) {
        return Arrays.stream(list.split(",", -1)).sorted().collect(Collectors.joining(","));
    }
}
