-- 公开登记: what everybody may read, exactly as it was screened; withdrawn records keep their number, day and reason.

create table publication (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null,
  reference text not null,
  state text not null check (state in ('published', 'withdrawn')),
  title text not null,
  year integer not null,
  topic text,
  -- [{ "id": …, "name": … }]
  units jsonb not null,
  -- The meeting it came out of, and the ids of the agenda items it was decided under; they stay when it is withdrawn.
  meeting_id uuid,
  agenda_items jsonb not null default '[]',
  -- Everything that appears; null once withdrawn.
  content jsonb,
  -- Ids of what in it has an address of its own; they stay, so that those addresses can say it was withdrawn.
  parts jsonb not null,
  -- What a search by words looks at.
  words text not null,
  digest text not null,
  -- 公开意愿 at the time of screening.
  consent text not null,
  -- 公开审查: { "by": account, "on": day, "of": [...], "note": … }
  screening jsonb not null,
  -- Digests of the texts a person has screened; others are withheld.
  screened jsonb not null,
  -- Texts that have come since and wait for screening.
  held integer not null default 0,
  published_on date not null,
  withdrawn_on date,
  reason text,
  created_at timestamptz not null,
  modified_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, kind, reference),
  check ((state = 'withdrawn') = (content is null)),
  check ((state = 'withdrawn') = (withdrawn_on is not null and reason is not null))
);
create index publication_order on publication (tenant_id, created_at, id);
create index publication_meeting on publication (tenant_id, meeting_id) where meeting_id is not null;
create index publication_modified on publication (tenant_id, modified_at);
create index publication_recent on publication (tenant_id, state, published_on desc, reference);

-- 撤销: what a step of the office was before, for ten minutes; dropped after a day.
create table publication_act (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  account_id uuid,
  at timestamptz not null,
  before jsonb not null,
  undone_at timestamptz,
  primary key (tenant_id, id)
);
