-- Tenants, holders, assets, custody, audit. Keys that text is compared by are folded in Java and stand under collation
-- "C", whose comparisons are leakproof: row-level security then still lets an index answer them.

create table tenant (
    tenant_id uuid primary key,
    super_tenant text not null,
    tenant_key text not null,
    name text not null,
    status text not null,
    revision bigint not null
);
-- Not unique: a key may pass from one tenant to another, and the two events may arrive in any order; the newest has it.
create index tenant_by_key on tenant (super_tenant, tenant_key);

create table holder (
    tenant_id uuid not null,
    sub_account_id uuid not null,
    revision bigint not null,
    status text not null check (status in ('ACTIVE', 'DISABLED', 'SUSPENDED', 'DEPARTED', 'DELETED')),
    status_since timestamptz not null,
    name text not null,
    name_key text collate "C" not null,
    family_key text collate "C",
    user_name text,
    user_key text collate "C",
    email text,
    email_key text collate "C",
    department text,
    title text,
    location text,
    manager_id uuid,
    role text,
    primary key (tenant_id, sub_account_id)
);
-- The summary counts by status from the index alone.
create index holder_by_status on holder (tenant_id, status);
create index holder_by_name on holder (tenant_id, name_key, sub_account_id);
create index holder_by_family on holder (tenant_id, family_key);
create index holder_by_user on holder (tenant_id, user_key);
create index holder_by_email on holder (tenant_id, email_key);
-- The report of equipment with people who are not active starts here: its size is that of the problem, not of the tenant.
create index holder_not_active on holder (tenant_id, name_key, sub_account_id) where status <> 'ACTIVE';

create table asset (
    tenant_id uuid not null,
    asset_id uuid not null,
    tag text not null,
    tag_key text collate "C" not null,
    serial text,
    serial_key text collate "C",
    category text not null,
    category_key text collate "C" not null,
    model text not null,
    model_key text collate "C" not null,
    status text not null check (status in ('DEPLOYABLE', 'PENDING', 'UNDEPLOYABLE', 'ARCHIVED')),
    location text,
    purchase_date date,
    purchase_price numeric(14, 2),
    warranty_until date,
    notes text,
    version integer not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (tenant_id, asset_id)
);
create unique index asset_by_tag on asset (tenant_id, tag_key);
create index asset_by_serial on asset (tenant_id, serial_key);
create index asset_by_model on asset (tenant_id, model_key);
-- The summary counts by status from the index alone.
create index asset_by_status on asset (tenant_id, status);
create index asset_by_category on asset (tenant_id, category_key, tag_key);

create table custody (
    tenant_id uuid not null,
    custody_id uuid not null,
    asset_id uuid not null,
    sub_account_id uuid,
    location text,
    opened_at timestamptz not null,
    opened_by text not null,
    due_at timestamptz,
    condition_out text,
    note_out text,
    closed_at timestamptz,
    closed_by text,
    condition_in text,
    note_in text,
    primary key (tenant_id, custody_id),
    foreign key (tenant_id, asset_id) references asset (tenant_id, asset_id),
    foreign key (tenant_id, sub_account_id) references holder (tenant_id, sub_account_id),
    check (num_nonnulls(sub_account_id, location) = 1),
    check (closed_at is null = (closed_by is null)),
    check (closed_at >= opened_at)
);
-- An asset is with one holder at a time.
create unique index custody_open on custody (tenant_id, asset_id) where closed_at is null;
create index custody_open_by_holder on custody (tenant_id, sub_account_id) where closed_at is null;
create index custody_due on custody (tenant_id, due_at) where closed_at is null;
create index custody_by_asset on custody (tenant_id, asset_id, opened_at, custody_id);
create index custody_by_holder on custody (tenant_id, sub_account_id, opened_at);

create table audit_log (
    tenant_id uuid not null,
    entry_id bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    request_id text not null,
    action text not null,
    subject_type text not null,
    subject text not null,
    before jsonb,
    after jsonb,
    primary key (tenant_id, entry_id)
);

alter table tenant enable row level security;
alter table tenant force row level security;
alter table holder enable row level security;
alter table holder force row level security;
alter table asset enable row level security;
alter table asset force row level security;
alter table custody enable row level security;
alter table custody force row level security;
alter table audit_log enable row level security;
alter table audit_log force row level security;

create policy tenant_scope on tenant to ${app}
    using (tenant_id = any (string_to_array(nullif(current_setting('headgate.tenants', true), ''), ',')::uuid[]));
-- A request names a tenant by its key: finding it needs the names of the caller's super tenant, and only those.
create policy super_tenant_directory on tenant for select to ${app}
    using (current_setting('headgate.super_tenant', true) in (super_tenant, '*'));
create policy tenant_scope on holder to ${app}
    using (tenant_id = any (string_to_array(nullif(current_setting('headgate.tenants', true), ''), ',')::uuid[]));
create policy tenant_scope on asset to ${app}
    using (tenant_id = any (string_to_array(nullif(current_setting('headgate.tenants', true), ''), ',')::uuid[]));
create policy tenant_scope on audit_log to ${app}
    using (tenant_id = any (string_to_array(nullif(current_setting('headgate.tenants', true), ''), ',')::uuid[]));
create policy tenant_scope on custody to ${app}
    using (tenant_id = any (string_to_array(nullif(current_setting('headgate.tenants', true), ''), ',')::uuid[]));
-- The ledger is append-only: an open custody may be closed, a closed one stays as it is.
create policy closed_stays on custody as restrictive for update to ${app}
    using (closed_at is null) with check (closed_at is not null);

grant select, insert, update on tenant, holder to ${app};
grant select, insert, update, delete on asset to ${app};
grant select, insert on custody, audit_log to ${app};
grant update (closed_at, closed_by, condition_in, note_in) on custody to ${app};
