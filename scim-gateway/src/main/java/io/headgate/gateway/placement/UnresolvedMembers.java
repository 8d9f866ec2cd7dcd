package io.headgate.gateway.placement;

import io.headgate.gateway.storage.SuperTenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Members that were named before they were known become memberships when their user arrives. */
final class UnresolvedMembers {

    private UnresolvedMembers() {}

    /** Resolves the references to users that wait to be looked at; by id or externalId. */
    static void resolve(Connection connection, SuperTenantId superTenant, int limit)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with arrived as (
                            select u.id, u.external_id from (
                                    select user_id from dirty_user where super_tenant_id = ?
                                    order by revision limit ?) d
                                join directory_user u on u.super_tenant_id = ? and u.id = d.user_id
                                    and u.deleted_at is null
                            where exists (select 1 from unresolved_member where super_tenant_id = ?)),
                        found as (
                            delete from unresolved_member w using arrived a
                            where w.super_tenant_id = ? and w.member_ref in (a.id::text, a.external_id)
                            returning w.group_id, a.id)
                        insert into membership (super_tenant_id, group_id, member_id, member_type)
                        select ?, group_id, id, 'User' from found on conflict do nothing
                        """)) {
            statement.setObject(1, superTenant.value());
            statement.setInt(2, limit);
            for (int parameter = 3; parameter <= 6; parameter++) {
                statement.setObject(parameter, superTenant.value());
            }
            statement.executeUpdate();
        }
    }
}
