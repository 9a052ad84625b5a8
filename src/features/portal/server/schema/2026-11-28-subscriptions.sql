-- 订阅: who is told by mail of what is published; no account. Nothing is sent before the owner of the address confirms.

create table portal_subscription (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  scope text not null check (scope in ('all', 'meetings', 'unit', 'topic', 'suggestion')),
  value text not null,
  language text not null check (language in ('zh-CN', 'en')),
  -- The address is kept encrypted under the key of the installation; its keyed digest finds it again.
  address_sealed text not null,
  address_digest text not null,
  -- Keyed digest of where on the network it was asked for, until it is confirmed.
  source_digest text,
  -- How often a confirmation was asked for.
  asked integer not null default 1,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  -- Told of everything that changed until then.
  told_until timestamptz,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  last_error text,
  primary key (tenant_id, id),
  unique (tenant_id, address_digest, scope, value),
  check ((confirmed_at is null) = (told_until is null))
);
create index portal_subscription_due on portal_subscription (tenant_id, next_attempt_at) where next_attempt_at is not null;
create index portal_subscription_source on portal_subscription (tenant_id, source_digest) where source_digest is not null;
