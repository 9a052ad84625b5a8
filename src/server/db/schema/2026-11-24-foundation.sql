-- What the house itself keeps: districts, the journal, number series, idempotency keys, files.

create table tenant (
  id uuid primary key,
  code text not null unique,
  name text not null,
  demonstration boolean not null default false,
  host text unique,
  created_at timestamptz not null default now()
);

-- 留痕: append-only, one hash chain per tenant. hash = sha256(previous hash || leaf), leaf = sha256(canonical JSON of the row).
create table journal (
  tenant_id uuid not null references tenant (id),
  seq bigint not null,
  at timestamptz not null,
  actor_id uuid,
  fact text not null,
  subject_id uuid not null,
  detail jsonb not null,
  personal_commitment text,
  leaf text not null,
  hash text not null,
  primary key (tenant_id, seq)
);
create index journal_subject on journal (tenant_id, subject_id, seq);
create index journal_actor on journal (tenant_id, actor_id, at);

create table journal_head (
  tenant_id uuid primary key references tenant (id),
  seq bigint not null,
  hash text not null
);

-- Personal data of a fact, erasable: the chain holds only sha256(salt || canonical JSON).
create table journal_personal (
  tenant_id uuid not null,
  seq bigint not null,
  salt text not null,
  content jsonb not null,
  primary key (tenant_id, seq),
  foreign key (tenant_id, seq) references journal (tenant_id, seq)
);

create table number_series (
  tenant_id uuid not null references tenant (id),
  series text not null,
  last bigint not null,
  primary key (tenant_id, series)
);

create table idempotency (
  tenant_id uuid not null references tenant (id),
  key text not null,
  owner text not null,
  request text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (tenant_id, key, owner)
);

create table stored_file (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null,
  media_type text not null,
  size integer not null check (size between 1 and 26214400),
  sha256 text not null,
  content bytea not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  primary key (tenant_id, id)
);
