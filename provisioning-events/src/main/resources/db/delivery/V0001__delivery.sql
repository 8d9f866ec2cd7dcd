-- What publishing and intake keep in each service's database. None of it but parked events is about a person.

create table shard_lease (
    name text primary key,
    owner text not null,
    until timestamptz not null
);

create table intake_offset (
    topic text not null,
    partition_id integer not null,
    next_offset bigint not null,
    primary key (topic, partition_id)
);

create table parked_event (
    tenant_id uuid not null,
    topic text not null,
    event_key text not null,
    event_type text not null,
    revision bigint not null,
    event_time timestamptz not null,
    traceparent text,
    data bytea,
    reason text not null,
    attempts integer not null,
    parked_at timestamptz not null default now(),
    next_attempt timestamptz not null,
    primary key (tenant_id, topic, event_key)
);
create index parked_event_due on parked_event (next_attempt);

alter table parked_event enable row level security;
alter table parked_event force row level security;
create policy tenant_scope on parked_event to ${app}
    using (tenant_id = any (string_to_array(nullif(current_setting('headgate.tenants', true), ''), ',')::uuid[]));
create policy delivery on parked_event to ${relay} using (true);

grant select, insert, update, delete on shard_lease, intake_offset, parked_event to ${app}, ${relay};
