-- The super-tenant service: connections, directory, routing, placements.
-- Every table with data of a super tenant begins its key with it, and row-level security stands behind the queries:
-- without headgate.super_tenant set in the transaction, the application's role sees no row.

create sequence revision_seq;

create table epoch (
    only_row boolean primary key default true check (only_row),
    value bigint not null,
    timeline bigint not null,
    incarnation bigint not null
);

create table super_tenant (
    super_tenant_id uuid primary key,
    key text not null unique,
    name text not null,
    created_at timestamptz not null default now()
);

create table connection (
    super_tenant_id uuid not null references super_tenant,
    id uuid not null,
    name text not null,
    name_key text not null,
    identity_provider text not null,
    unresolved text not null default 'LOBBY' check (unresolved in ('LOBBY', 'DEFAULT_TENANT', 'IGNORE')),
    default_tenant text,
    created_at timestamptz not null,
    last_contact_at timestamptz,
    primary key (super_tenant_id, id),
    unique (super_tenant_id, name_key)
);

create table secret_token (
    super_tenant_id uuid not null,
    id uuid not null,
    connection_id uuid not null,
    name text not null,
    prefix text not null,
    hash bytea not null unique,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz,
    primary key (super_tenant_id, id),
    foreign key (super_tenant_id, connection_id) references connection on delete cascade
);

create table tenant (
    super_tenant_id uuid not null references super_tenant,
    id uuid not null unique,
    key text not null,
    name text not null,
    rank integer not null,
    status text not null check (status in ('ACTIVE', 'SUSPENDED')),
    cell text not null,
    aliases text[] not null default '{}',
    domains text[] not null default '{}',
    created_at timestamptz not null,
    revision bigint not null,
    published_revision bigint not null default 0,
    primary key (super_tenant_id, id),
    unique (super_tenant_id, key)
);
create index tenant_unpublished on tenant (revision) where revision > published_revision;

create table directory_user (
    super_tenant_id uuid not null references super_tenant,
    id uuid not null,
    connection_id uuid not null,
    shard smallint not null,
    user_name text not null,
    user_name_key text not null,
    display_name_key text,
    work_email_key text,
    external_id text,
    active boolean not null,
    manager_ref text,
    document jsonb not null,
    version bigint not null,
    created_at timestamptz not null,
    modified_at timestamptz not null,
    deleted_at timestamptz,
    primary key (super_tenant_id, id)
);
create unique index directory_user_name on directory_user (super_tenant_id, user_name_key) where deleted_at is null;
create unique index directory_user_external on directory_user (super_tenant_id, connection_id, external_id)
    where external_id is not null and deleted_at is null;
create index directory_user_email on directory_user (super_tenant_id, work_email_key) where work_email_key is not null;
create index directory_user_manager on directory_user (super_tenant_id, manager_ref) where manager_ref is not null;
create index directory_user_gone on directory_user (super_tenant_id, connection_id, external_id, deleted_at)
    where deleted_at is not null;

create table directory_group (
    super_tenant_id uuid not null references super_tenant,
    id uuid not null,
    connection_id uuid not null,
    display_name text not null,
    display_name_key text not null,
    external_id text,
    document jsonb not null,
    version bigint not null,
    created_at timestamptz not null,
    modified_at timestamptz not null,
    deleted_at timestamptz,
    primary key (super_tenant_id, id)
);
create unique index directory_group_name on directory_group (super_tenant_id, display_name_key) where deleted_at is null;
create unique index directory_group_external on directory_group (super_tenant_id, connection_id, external_id)
    where external_id is not null and deleted_at is null;

-- One row a member. The type is what the member is; a member that is unknown yet waits in unresolved_member.
create table membership (
    super_tenant_id uuid not null,
    group_id uuid not null,
    member_id uuid not null,
    member_type text not null check (member_type in ('User', 'Group')),
    primary key (super_tenant_id, group_id, member_id)
);
create index membership_of_member on membership (super_tenant_id, member_id, group_id);

create table unresolved_member (
    super_tenant_id uuid not null,
    group_id uuid not null,
    member_ref text not null,
    primary key (super_tenant_id, member_ref, group_id)
);
create index unresolved_member_of_group on unresolved_member (super_tenant_id, group_id);

-- How many live users and groups there are, in slots so that writers do not queue for one row.
create table population (
    super_tenant_id uuid not null,
    resource text not null check (resource in ('User', 'Group')),
    slot smallint not null,
    live bigint not null,
    primary key (super_tenant_id, resource, slot)
) with (fillfactor = 50);

create table routing_head (
    super_tenant_id uuid primary key references super_tenant,
    version bigint not null,
    rules_version bigint not null
);

create table routing_rules (
    super_tenant_id uuid not null references super_tenant,
    version bigint not null,
    rules jsonb not null,
    author text not null,
    reason text,
    created_at timestamptz not null,
    primary key (super_tenant_id, version)
);

-- What a write leaves behind: this user (group) is to be looked at again. One row each, whatever happened how often.
create table dirty_user (
    super_tenant_id uuid not null,
    user_id uuid not null,
    revision bigint not null,
    since timestamptz not null,
    cause jsonb not null,
    traceparent text,
    primary key (super_tenant_id, user_id)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000, fillfactor = 80);
create index dirty_user_order on dirty_user (super_tenant_id, revision);

create table dirty_group (
    super_tenant_id uuid not null,
    group_id uuid not null,
    revision bigint not null,
    since timestamptz not null,
    cause jsonb not null,
    primary key (super_tenant_id, group_id)
);

create table placement (
    super_tenant_id uuid not null,
    user_id uuid not null,
    tenant_id uuid not null,
    sub_account_id uuid not null,
    shard smallint not null,
    status text not null check (status in ('ACTIVE', 'DISABLED', 'SUSPENDED', 'DEPARTED', 'DELETED')),
    revision bigint not null,
    published_revision bigint not null default 0,
    profile jsonb not null,
    group_ids uuid[] not null,
    proof jsonb not null,
    cause jsonb not null,
    changed text[] not null,
    move_id uuid,
    due_at timestamptz,
    accepted_at timestamptz not null,
    traceparent text,
    placed_at timestamptz not null,
    primary key (super_tenant_id, user_id, tenant_id)
) with (fillfactor = 80);
create index placement_unpublished on placement (shard, revision) where revision > published_revision;
create index placement_due on placement (super_tenant_id, due_at) where due_at is not null;
create unique index placement_of_account on placement (tenant_id, sub_account_id);

create table lobby (
    super_tenant_id uuid not null,
    user_id uuid not null,
    reason text not null,
    detail text not null,
    since timestamptz not null,
    primary key (super_tenant_id, user_id)
);

create table group_placement (
    super_tenant_id uuid not null,
    tenant_id uuid not null,
    group_id uuid not null,
    shard smallint not null,
    display_name text not null,
    member_count bigint not null,
    gone boolean not null default false,
    revision bigint not null,
    published_revision bigint not null default 0,
    accepted_at timestamptz not null,
    primary key (super_tenant_id, tenant_id, group_id)
);
create index group_placement_unpublished on group_placement (shard, revision) where revision > published_revision;
create unique index group_placement_of_tenant on group_placement (tenant_id, group_id);
create index group_placement_of_group on group_placement (super_tenant_id, group_id);

-- Events that can never be sent; an alarm, not a queue.
create table unsendable_event (
    super_tenant_id uuid not null,
    event_key text not null,
    revision bigint not null,
    reason text not null,
    at timestamptz not null default now(),
    primary key (super_tenant_id, event_key)
);

create table audit_log (
    super_tenant_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    actor text not null,
    roles text not null,
    address text,
    request_id text not null,
    action text not null,
    subject text not null,
    before jsonb,
    after jsonb,
    primary key (super_tenant_id, id)
);
create index audit_log_order on audit_log (super_tenant_id, at desc, id);

-- Row-level security.
do $$
declare
    each_table text;
begin
    foreach each_table in array array[
        'super_tenant', 'connection', 'secret_token', 'tenant', 'directory_user', 'directory_group', 'membership',
        'unresolved_member', 'population', 'routing_head', 'routing_rules', 'dirty_user', 'dirty_group', 'placement', 'lobby',
        'group_placement', 'unsendable_event', 'audit_log']
    loop
        execute format('alter table %I enable row level security', each_table);
        execute format('alter table %I force row level security', each_table);
        execute format(
            'create policy super_tenant_scope on %I to ${app} using '
            '(super_tenant_id = nullif(current_setting(''headgate.super_tenant'', true), '''')::uuid)', each_table);
    end loop;
    -- The delivery role looks across super tenants, at the tables that delivery needs and no others.
    foreach each_table in array array[
        'super_tenant', 'connection', 'secret_token', 'tenant', 'dirty_user', 'dirty_group', 'placement', 'lobby',
        'group_placement', 'unsendable_event']
    loop
        execute format('create policy delivery on %I to ${relay} using (true)', each_table);
    end loop;
end
$$;

grant usage on sequence revision_seq to ${app}, ${relay};
grant select, insert, update on super_tenant, connection, secret_token, tenant, directory_user, directory_group,
    population, routing_head, placement, lobby, group_placement, dirty_user, dirty_group to ${app};
grant select, insert on routing_rules, audit_log to ${app};
grant select, insert, delete on membership, unresolved_member to ${app};
grant delete on connection, dirty_user, dirty_group, lobby, group_placement to ${app};
grant update on membership, unresolved_member to ${app};

grant select, insert, update on epoch to ${relay};
grant select on epoch to ${app};
grant select on super_tenant, dirty_user, dirty_group, lobby, tenant, placement, group_placement, connection to ${relay};
grant select (super_tenant_id, id, connection_id, hash, expires_at, revoked_at), update (last_used_at) on secret_token to ${relay};
grant update (last_contact_at) on connection to ${relay};
grant update (revision, published_revision) on placement, group_placement, tenant to ${relay};
grant select, insert, update on unsendable_event to ${relay};
