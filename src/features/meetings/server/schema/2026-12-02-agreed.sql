-- 议定事项: what a joint meeting of congress and government agreed, who carries it out and by when.

-- 议定事项清单: one for a meeting; it has an id of its own for the register of publications.
create table agreed_list (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  state text not null default 'writing' check (state in ('writing', 'confirmed', 'published')),
  confirmed_on date,
  published_on date,
  unpublished_reason text,
  primary key (tenant_id, id),
  unique (tenant_id, meeting_id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id)
);

-- 一项议定事项: a draft without a number until the list is confirmed, then a case (case_record) of the same id.
create table agreed_matter (
  tenant_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  position integer not null,
  number integer check (number > 0),
  title text not null check (char_length(title) between 1 and 120),
  text text not null check (char_length(text) between 1 and 5000),
  agenda_item_id uuid,
  -- 牵头单位
  lead_id uuid not null,
  -- The day the meeting set; null when the period of the setting counts.
  due_on date,
  -- 要求报告落实情况
  report_back boolean not null default true,
  case_id uuid check (case_id = id),
  assignment_id uuid,
  -- 转为议题
  topic_id uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, list_id, number),
  unique (tenant_id, topic_id),
  foreign key (tenant_id, list_id) references agreed_list (tenant_id, id),
  foreign key (tenant_id, agenda_item_id) references agenda_item (tenant_id, id),
  foreign key (tenant_id, lead_id) references organisation (tenant_id, id),
  foreign key (tenant_id, case_id) references case_record (tenant_id, id),
  foreign key (tenant_id, assignment_id) references case_assignment (tenant_id, id),
  foreign key (tenant_id, topic_id) references meeting_topic (tenant_id, id),
  check ((number is null) = (case_id is null))
);
create index agreed_matter_lead on agreed_matter (tenant_id, lead_id);

-- 配合单位
create table agreed_matter_co_owner (
  tenant_id uuid not null,
  matter_id uuid not null,
  organisation_id uuid not null,
  position integer not null,
  primary key (tenant_id, matter_id, organisation_id),
  foreign key (tenant_id, matter_id) references agreed_matter (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
create index agreed_matter_co_owner_organisation on agreed_matter_co_owner (tenant_id, organisation_id);

-- 每一步: added, never changed.
create table agreed_matter_act (
  tenant_id uuid not null,
  matter_id uuid not null,
  number integer not null,
  act text not null check (act in (
    'confirmed', 'acknowledged', 'progress', 'done', 'time_asked', 'time_granted', 'time_refused', 'accepted', 'sent_back',
    'topic_proposed', 'dropped')),
  acted_on date not null,
  account_id uuid,
  actor text not null,
  text text not null default '' check (char_length(text) <= 20000),
  primary key (tenant_id, matter_id, number),
  foreign key (tenant_id, matter_id) references agreed_matter (tenant_id, id)
);
