-- 通知: what a person has to be told, written in the transaction of what happened and delivered after it.

create table notice (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Whose words they are: a key of the feature's messages, 'suggestions.assigned'.
  kind text not null,
  -- The case, promise or whatever the notice is about.
  subject_id uuid not null,
  link text not null,
  facts jsonb not null,
  -- What was told: a person is told the same thing once.
  dedup_key text not null,
  created_at timestamptz not null,
  -- 邮件 · 并入每日摘要 · 只在站内
  channel text not null check (channel in ('mail', 'digest', 'house')),
  -- The daily digest that carried it.
  digest_id uuid,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  last_error text,
  delivered_at timestamptz,
  read_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, dedup_key),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, digest_id) references notice (tenant_id, id)
);
create index notice_person on notice (tenant_id, person_id, created_at desc);
create index notice_subject on notice (tenant_id, subject_id, created_at desc);
create index notice_digest on notice (tenant_id, digest_id) where digest_id is not null;
create index notice_outgoing on notice (tenant_id, next_attempt_at) where next_attempt_at is not null;

-- 每日摘要的日子: one row per day on which the digests were written.
create table notice_digest_day (
  tenant_id uuid not null references tenant (id),
  on_day date not null,
  written_at timestamptz not null,
  primary key (tenant_id, on_day)
);

-- 接收方式, chosen by each person; without a row the daily digest.
create table notice_preference (
  tenant_id uuid not null,
  person_id uuid not null,
  mode text not null check (mode in ('daily', 'each', 'none')),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
