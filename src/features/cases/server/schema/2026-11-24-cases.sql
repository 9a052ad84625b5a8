-- 事项: what every matter shares — assignments, clocks, contacts, replies, ratings, promises, links, and whose turn it is.

create table case_record (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- Which rule table it follows: 'suggestion', later 'petition', 'opinion' …
  kind text not null,
  reference text,
  title text not null check (char_length(title) <= 120),
  state text not null,
  -- 第几次办理: 2 after a second assignment (二次交办).
  round integer not null default 1 check (round between 1 and 9),
  -- 退办次数, the ping-pong counter.
  returns integer not null default 0,
  visibility text not null default 'internal' check (visibility in ('internal', 'deputies', 'public')),
  opened_on date not null,
  closed_on date,
  -- The running clock that decides first, kept here so that lists can sort and filter by it.
  due_on date,
  due_clock_id uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, kind, reference)
);
create index case_state on case_record (tenant_id, kind, state, opened_on);
create index case_due on case_record (tenant_id, kind, due_on) where due_on is not null;

-- 轮到谁: one row per thing that waits for a person, an organisation or a role.
create table case_turn (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  action text not null,
  person_id uuid,
  organisation_id uuid,
  role text,
  assignment_id uuid,
  due_on date,
  since date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_record (tenant_id, id),
  check (num_nonnulls(person_id, organisation_id, role) = 1)
);
create index case_turn_case on case_turn (tenant_id, case_id);
create index case_turn_person on case_turn (tenant_id, person_id) where person_id is not null;
create index case_turn_organisation on case_turn (tenant_id, organisation_id) where organisation_id is not null;
create index case_turn_role on case_turn (tenant_id, role) where role is not null;

create table case_assignment (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  round integer not null,
  unit_id uuid not null,
  part text not null check (part in ('lead', 'co', 'separate', 'reference')),
  state text not null check (state in ('assigned', 'received', 'return_requested', 'opined', 'replied', 'ended')),
  assigned_on date not null,
  assigned_by uuid,
  received_on date,
  -- 逾期未提出退办，视为签收.
  received_by_default boolean not null default false,
  return_requested_on date,
  return_reason text,
  return_decided_on date,
  return_granted boolean,
  return_note text,
  ended_on date,
  end_reason text check (end_reason in ('returned', 'changed', 'withdrawn', 'undone')),
  -- The assignment this one took over from (改派).
  replaces_id uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_record (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation (tenant_id, id),
  foreign key (tenant_id, replaces_id) references case_assignment (tenant_id, id)
);
create index case_assignment_case on case_assignment (tenant_id, case_id, round);
create index case_assignment_unit on case_assignment (tenant_id, unit_id, state);

-- 时限: a rule of the deadline table started for this case; explanation says how the date came about.
create table case_clock (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  assignment_id uuid,
  code text not null,
  -- The rule as it was when the clock started, with its citation.
  rule jsonb not null,
  started_on date not null,
  due_on date not null,
  first_due_on date not null,
  stopped_on date,
  cancelled boolean not null default false,
  explanation jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_record (tenant_id, id),
  foreign key (tenant_id, assignment_id) references case_assignment (tenant_id, id)
);
create index case_clock_case on case_clock (tenant_id, case_id);
create index case_clock_running on case_clock (tenant_id, due_on) where stopped_on is null and not cancelled;

-- 延期: asked for before the due day, decided by the office; a granted one is never “overdue”.
create table case_extension (
  tenant_id uuid not null,
  id uuid not null,
  clock_id uuid not null,
  requested_on date not null,
  reason text not null,
  requested_until date not null,
  decided_on date,
  granted boolean,
  note text,
  primary key (tenant_id, id),
  foreign key (tenant_id, clock_id) references case_clock (tenant_id, id)
);
create index case_extension_clock on case_extension (tenant_id, clock_id);

-- 面商: who spoke with the deputy, when, where; confirmed by the deputy.
create table case_contact (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  assignment_id uuid not null,
  round integer not null,
  stage text not null check (stage in ('before', 'during', 'after')),
  method text not null check (method in ('meeting', 'station', 'phone', 'letter')),
  contacted_on date not null,
  place text not null default '',
  participants text not null default '',
  note text not null default '',
  confirmed_on date,
  disputed_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_record (tenant_id, id),
  foreign key (tenant_id, assignment_id) references case_assignment (tenant_id, id)
);
create index case_contact_case on case_contact (tenant_id, case_id);

-- 答复 and 会办意见. A reply is never changed: a second one answers for round 2 or a redo.
create table case_reply (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  assignment_id uuid not null,
  round integer not null,
  -- 第几次答复 within the round: 2 after 再办理.
  attempt integer not null default 1,
  kind text not null check (kind in ('reply', 'opinion')),
  -- 办理结果类别, printed at the top right of the letter; only replies have one.
  class text check (class in ('A', 'B', 'C', 'D')),
  text text not null,
  -- [{ "point": …, "answer": … }]
  points jsonb not null default '[]',
  letter_number text,
  signed_by text not null,
  replied_on date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_record (tenant_id, id),
  foreign key (tenant_id, assignment_id) references case_assignment (tenant_id, id),
  check ((kind = 'reply') = (class is not null))
);
create index case_reply_case on case_reply (tenant_id, case_id, round);

-- 逐一答复联名代表: each signer gets the answer; delivery and reading are known.
create table case_delivery (
  tenant_id uuid not null,
  reply_id uuid not null,
  person_id uuid not null,
  delivered_on date not null,
  read_on date,
  primary key (tenant_id, reply_id, person_id),
  foreign key (tenant_id, reply_id) references case_reply (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

-- 评价: of attitude and result; a handling unit sees it only once it counts.
create table case_rating (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  round integer not null,
  attempt integer not null,
  person_id uuid not null,
  attitude text not null check (attitude in ('satisfied', 'basically', 'dissatisfied')),
  result text not null check (result in ('satisfied', 'basically', 'dissatisfied')),
  class_agreed boolean,
  unsolved text check (unsolved in ('not_done', 'partly_done', 'no_contact', 'promise_unclear', 'other')),
  words text not null default '',
  rated_on date not null,
  -- 计入之日: until then the deputy may change it and the unit cannot see it.
  counted_on date,
  superseded boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_record (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index case_rating_case on case_rating (tenant_id, case_id, round);

-- 回头看: the deputy's verdict whether an A-class answer holds.
create table case_recheck (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  round integer not null,
  opened_on date not null,
  verdict text check (verdict in ('true', 'partly', 'untrue')),
  words text not null default '',
  rechecked_on date,
  decision text check (decision in ('kept', 'lowered', 'second_assignment')),
  decided_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_record (tenant_id, id)
);
create index case_recheck_case on case_recheck (tenant_id, case_id);

-- 承诺台账: what a B-class answer promises, by when; comes back on its date.
create table case_promise (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  reply_id uuid not null,
  unit_id uuid not null,
  content text not null,
  due_on date not null,
  amount_fen bigint check (amount_fen >= 0),
  fulfilled_on date,
  -- The second answer when the promise is kept, or the reasons why it is not.
  outcome text not null default '',
  given_up_on date,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_record (tenant_id, id),
  foreign key (tenant_id, reply_id) references case_reply (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation (tenant_id, id),
  check (fulfilled_on is null or given_up_on is null)
);
create index case_promise_due on case_promise (tenant_id, due_on) where fulfilled_on is null and given_up_on is null;

create table case_promise_progress (
  tenant_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  on_day date not null,
  words text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, promise_id) references case_promise (tenant_id, id)
);

create table case_link (
  tenant_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  -- 并案 · 拆分 · 往年 · 相似 · 由议案转
  kind text not null check (kind in ('merged_into', 'split_from', 'raised_before', 'similar', 'converted_from')),
  linked_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, from_id, to_id, kind),
  foreign key (tenant_id, from_id) references case_record (tenant_id, id),
  foreign key (tenant_id, to_id) references case_record (tenant_id, id)
);
create index case_link_to on case_link (tenant_id, to_id);

create table case_file (
  tenant_id uuid not null,
  case_id uuid not null,
  file_id uuid not null,
  -- What it belongs to: the text, a contact, a reply, a promise.
  belongs_to text not null check (belongs_to in ('text', 'contact', 'reply', 'promise')),
  owner_id uuid,
  primary key (tenant_id, case_id, file_id),
  foreign key (tenant_id, case_id) references case_record (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
);

-- 答复草稿 of the unit's clerk, until the head signs; never shown outside the unit.
create table case_reply_draft (
  tenant_id uuid not null,
  assignment_id uuid not null,
  class text check (class in ('A', 'B', 'C', 'D')),
  text text not null default '',
  points jsonb not null default '[]',
  promises jsonb not null default '[]',
  -- Ids of stored files.
  files jsonb not null default '[]',
  saved_at timestamptz not null,
  primary key (tenant_id, assignment_id),
  foreign key (tenant_id, assignment_id) references case_assignment (tenant_id, id)
);
