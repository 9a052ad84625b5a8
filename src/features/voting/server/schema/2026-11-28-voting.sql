-- 表决: what is voted on, who may vote, and what was marked. No column holds a total: results are counted from rows.

create table poll (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid,
  -- Whose matter it is, as in the slot pollSubjects.
  subject_kind text,
  subject_id uuid,
  title text not null check (char_length(title) between 1 and 300),
  kind text not null check (kind in ('motion', 'election', 'appointment', 'removal', 'satisfaction', 'choose_k')),
  method text not null check (method in ('hands', 'named', 'device', 'paper', 'electronic')),
  -- The majority or the ladder of grades, as it stood when the poll was made, with its article and version.
  rule jsonb not null,
  state text not null default 'draft' check (state in (
    'draft', 'ready', 'open', 'closed', 'announced', 'void', 'withdrawn')),
  -- 第几次投票; what the poll before left: equal votes, places, or nothing because it was void.
  round integer not null default 1,
  after_id uuid,
  merged_reason text,
  void_reason text,
  opened_at timestamptz,
  closed_at timestamptz,
  announced_at timestamptz,
  -- The key papers are checked with; the one that signs is in poll_key until the closing.
  public_key text,
  -- At the closing: root of the tree of spent papers, and the digest of all ballots.
  papers_root text,
  ballots_digest text,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, agenda_item_id) references agenda_item (tenant_id, id),
  foreign key (tenant_id, after_id) references poll (tenant_id, id),
  check ((subject_kind is null) = (subject_id is null)),
  check (state <> 'void' or void_reason is not null)
);
create index poll_meeting on poll (tenant_id, meeting_id);
create index poll_subject on poll (tenant_id, subject_kind, subject_id);
-- One vote at a time.
create unique index poll_open on poll (tenant_id, meeting_id) where state = 'open';

create table poll_question (
  tenant_id uuid not null,
  poll_id uuid not null,
  number integer not null,
  title text not null check (char_length(title) between 1 and 300),
  aspect text not null default '',
  subject_id uuid,
  places integer not null check (places > 0),
  primary key (tenant_id, poll_id, number),
  foreign key (tenant_id, poll_id) references poll (tenant_id, id)
);

create table poll_option (
  tenant_id uuid not null,
  poll_id uuid not null,
  question integer not null,
  number integer not null check (number > 0),
  title text not null check (char_length(title) between 1 and 300),
  note text not null default '' check (char_length(note) <= 500),
  subject_id uuid,
  person_id uuid,
  primary key (tenant_id, poll_id, question, number),
  foreign key (tenant_id, poll_id, question) references poll_question (tenant_id, poll_id, number)
);

-- 表决人: frozen when papers are issued or voting opens, and again at the closing. Never what anybody marked.
create table poll_voter (
  tenant_id uuid not null,
  poll_id uuid not null,
  person_id uuid not null,
  mandate_id uuid,
  name text not null,
  stroke_key text not null,
  seat text,
  at_opening text not null check (at_opening in ('present', 'absent', 'recused')),
  -- Checked in while papers were issued or voting was open.
  came_later boolean not null default false,
  at_closing text check (at_closing in ('present', 'absent', 'recused')),
  -- Digest of the blinded paper that was signed for him; says nothing of the paper.
  paper_digest text,
  primary key (tenant_id, poll_id, person_id),
  foreign key (tenant_id, poll_id) references poll (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

-- 记名表决: the only votes with a name.
create table named_vote (
  tenant_id uuid not null,
  poll_id uuid not null,
  person_id uuid not null,
  question integer not null,
  option integer not null,
  mark text not null,
  by_office boolean not null,
  account_id uuid,
  primary key (tenant_id, poll_id, person_id, question, option),
  foreign key (tenant_id, poll_id, person_id) references poll_voter (tenant_id, poll_id, person_id)
);

-- 私钥 of a poll, sealed under the key of the installation; the row is gone once the poll is closed.
create table poll_key (
  tenant_id uuid not null,
  poll_id uuid not null,
  sealed text not null,
  primary key (tenant_id, poll_id),
  foreign key (tenant_id, poll_id) references poll (tenant_id, id)
);

-- 已用的票: papers that were cast, by their digest. No reference to a person, no time, no order.
create table spent_paper (
  tenant_id uuid not null references tenant (id),
  poll_id uuid not null,
  digest text not null,
  -- With the key of the poll anybody can check that it was signed.
  paper text not null,
  signature text not null,
  primary key (tenant_id, poll_id, digest)
);

-- 票: one mark or one other name under a random number; sealed until the closing. No person, no time, no order.
create table ballot (
  tenant_id uuid not null references tenant (id),
  serial uuid not null,
  poll_id uuid not null,
  question integer not null,
  sealed text,
  -- 0 for 另选他人.
  option integer,
  mark text,
  name text,
  primary key (tenant_id, poll_id, serial),
  check ((sealed is null) = (option is not null)),
  check (sealed is null or (mark is null and name is null)),
  check (option is null or (option = 0) = (name is not null))
);

-- 人工录入: each count as somebody entered it; added, never changed.
create table poll_entry (
  tenant_id uuid not null,
  id uuid not null,
  poll_id uuid not null,
  number integer not null,
  account_id uuid,
  person_id uuid not null,
  name text not null,
  at timestamptz not null,
  content jsonb not null,
  digest text not null,
  primary key (tenant_id, id),
  unique (tenant_id, poll_id, number),
  foreign key (tenant_id, poll_id) references poll (tenant_id, id)
);
