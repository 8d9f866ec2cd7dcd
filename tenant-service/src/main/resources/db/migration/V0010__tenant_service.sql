-- Everything that is about a tenant begins with tenant_id: keys, unique indexes, queries; row-level security stands behind.
-- Folded names are compared in the C collation, where prefix ranges use a plain index and leakproof operators.

create table epoch (
    only_row boolean primary key default true check (only_row),
    value bigint not null
);
-- A database that is made anew tells its states to consumers that hold what the one before it told. So its revisions begin
-- above all of those: the epoch is the minute in which it was made, the sequence starts at the millisecond within.
insert into epoch (value)
values (floor(extract(epoch from now() - timestamptz '2026-01-01 00:00:00Z') / 60)::bigint);
create sequence revision_seq;
select setval('revision_seq', 1 + 1000000 * floor(1000 * mod(extract(epoch from now()), 60))::bigint);

create table tenant (
    tenant_id uuid primary key,
    revision bigint not null default 0,
    super_tenant text,
    key text,
    name text,
    status text,
    default_role text not null default 'Viewer',
    config_version bigint not null default 0,
    told_at timestamptz,
    traceparent text,
    published_revision bigint not null default 0
);
create index tenant_by_key on tenant (super_tenant, key);
create index tenant_unpublished on tenant (revision) where revision > published_revision;

create table access_role (
    tenant_id uuid not null,
    name text not null,
    rank integer not null,
    keeps_tenant_open boolean not null,
    description text not null default '',
    primary key (tenant_id, name)
);

create table tenant_group (
    tenant_id uuid not null,
    id uuid not null,
    revision bigint not null,
    display_name text not null,
    member_count bigint not null,
    gone boolean not null default false,
    primary key (tenant_id, id)
);

create table group_mapping (
    tenant_id uuid not null,
    group_id uuid not null,
    role text not null,
    primary key (tenant_id, group_id),
    foreign key (tenant_id, role) references access_role (tenant_id, name)
);

create table role_lock (
    tenant_id uuid not null,
    account_id uuid not null,
    role text not null,
    owner text not null,
    reason text not null,
    locked_at timestamptz not null,
    expires_at timestamptz,
    primary key (tenant_id, account_id),
    foreign key (tenant_id, role) references access_role (tenant_id, name)
);
create index role_lock_expiry on role_lock (expires_at) where expires_at is not null;

create table sub_account (
    tenant_id uuid not null,
    id uuid not null,
    revision bigint not null,
    status text not null,
    user_name text,
    display_name text,
    email text,
    user_name_key text collate "C" not null default '',
    display_name_key text collate "C" not null default '',
    email_key text collate "C" not null default '',
    department text,
    title text,
    employee_number text,
    manager uuid,
    profile jsonb,
    group_ids uuid[] not null default '{}',
    role text,
    decision text,
    underneath text,
    would_be text,
    proof jsonb,
    cause jsonb not null,
    move_id uuid,
    traceparent text,
    out_revision bigint not null,
    published_revision bigint not null default 0,
    publish_refusal text,
    shard smallint not null,
    updated_at timestamptz not null default now(),
    received_at timestamptz not null default now(),
    primary key (tenant_id, id)
) with (fillfactor = 80);
create index sub_account_by_user_name on sub_account (tenant_id, user_name_key, id);
create index sub_account_by_display_name on sub_account (tenant_id, display_name_key);
create index sub_account_by_email on sub_account (tenant_id, email_key);
create index sub_account_unpublished on sub_account (shard, out_revision) where out_revision > published_revision;

-- Accounts whose role is to be computed afresh, with what made it so.
create table dirty_account (
    tenant_id uuid not null,
    id uuid not null,
    cause jsonb not null,
    primary key (tenant_id, id)
);

create table audit_log (
    tenant_id uuid not null,
    id bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    before jsonb,
    after jsonb,
    request_id text not null,
    primary key (tenant_id, id)
);

do $$
declare
    t text;
begin
    foreach t in array array['tenant', 'access_role', 'tenant_group', 'group_mapping', 'role_lock', 'sub_account',
        'dirty_account', 'audit_log']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format($policy$
            create policy tenant_scope on %I to ${app} using (tenant_id = any (
                string_to_array(nullif(current_setting('headgate.tenants', true), ''), ',')::uuid[]))
            $policy$, t);
    end loop;
end $$;

grant select on epoch to ${app};
grant usage on sequence revision_seq to ${app};
grant select, insert, update, delete on tenant, access_role, tenant_group, group_mapping, role_lock, sub_account,
    dirty_account to ${app};
grant select, insert on audit_log to ${app};

-- The delivery role sees which tenants there are, what is to be published, and where work waits; it writes only marks.
create policy delivery on tenant to ${relay} using (true);
create policy delivery on sub_account to ${relay} using (true);
create policy delivery on dirty_account for select to ${relay} using (true);
create policy delivery on role_lock for select to ${relay} using (true);
grant select on tenant to ${relay};
grant update (published_revision) on tenant to ${relay};
grant select (tenant_id, id, status, profile, role, decision, underneath, would_be, cause, move_id, traceparent,
    out_revision, published_revision, shard, updated_at) on sub_account to ${relay};
grant update (published_revision, publish_refusal) on sub_account to ${relay};
grant select (tenant_id) on dirty_account to ${relay};
grant select (tenant_id, account_id, expires_at) on role_lock to ${relay};
