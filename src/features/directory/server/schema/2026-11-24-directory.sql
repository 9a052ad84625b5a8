-- 名册: bodies, units and stations; persons; mandates and posts with dates; terms and sessions.
-- starts_on is the first day something holds, ends_on the first day it no longer does; null while it holds.

create table organisation (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in (
    'congress', 'presidium', 'standing_committee', 'chairmen', 'committee', 'office', 'delegation', 'town', 'street',
    'platform', 'station', 'government', 'department', 'supervisory', 'court', 'procuratorate', 'party', 'vertical', 'enterprise')),
  name text not null,
  short_name text not null,
  parent_id uuid,
  -- 统计用区划代码, 12 digits, for towns and streets.
  code text,
  -- What handles suggestions (承办单位).
  handles boolean not null default false,
  phone text,
  starts_on date not null,
  ends_on date,
  sort integer not null default 0,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references organisation (tenant_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create unique index organisation_current_name on organisation (tenant_id, name) where ends_on is null;
create index organisation_parent on organisation (tenant_id, parent_id);

-- 名称沿革: every name a body has had, the present one (ends_on null) included.
create table organisation_name (
  tenant_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  starts_on date not null,
  ends_on date,
  primary key (tenant_id, organisation_id, starts_on),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index organisation_name_name on organisation_name (tenant_id, name);

-- 职责清单: what a unit answers for, the reason of a proposed assignment.
create table unit_duty (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  number integer not null,
  topic text not null,
  primary key (tenant_id, id),
  unique (tenant_id, organisation_id, number),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);

create table person (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null,
  -- Sorts by surname strokes (姓氏笔画) bytewise; see #kernel/strokes.
  stroke_key text not null collate "C",
  -- Tells same names apart on lists: workplace or town.
  distinction text not null default '' collate "C",
  gender text check (gender in ('female', 'male')),
  version integer not null default 1,
  primary key (tenant_id, id),
  -- Two persons named alike are told apart by what is written here, never merged.
  unique (tenant_id, name, distinction)
);
create index person_strokes on person (tenant_id, stroke_key);

-- 联系方式: only for those who must reach a person; never in lists, exports or search.
create table person_contact (
  tenant_id uuid not null,
  person_id uuid not null,
  phone text,
  email text,
  address text,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create table term (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  body_id uuid not null,
  number integer not null check (number > 0),
  starts_on date not null,
  ends_on date,
  primary key (tenant_id, id),
  unique (tenant_id, body_id, number),
  foreign key (tenant_id, body_id) references organisation (tenant_id, id)
);

create table congress_session (
  tenant_id uuid not null,
  id uuid not null,
  term_id uuid not null,
  number integer not null check (number > 0),
  opened_on date not null,
  closed_on date,
  primary key (tenant_id, id),
  unique (tenant_id, term_id, number),
  foreign key (tenant_id, term_id) references term (tenant_id, id),
  check (closed_on is null or closed_on >= opened_on)
);

create table mandate (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  term_id uuid not null,
  delegation_id uuid not null,
  constituency text not null,
  -- 代表证号
  certificate_number text not null,
  occupation text not null default '',
  starts_on date not null,
  ends_on date,
  -- 代表法（2025）第六十二条: the ground on which the mandate ended.
  end_ground text check (end_ground in (
    'moved_away', 'resigned', 'absent_twice', 'recalled', 'lost_nationality', 'deprived_of_political_rights', 'lost_capacity',
    'died', 'term_ended')),
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, term_id, certificate_number),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, term_id) references term (tenant_id, id),
  foreign key (tenant_id, delegation_id) references organisation (tenant_id, id),
  check ((ends_on is null) = (end_ground is null)),
  check (ends_on is null or ends_on >= starts_on)
);
create unique index mandate_one_per_term on mandate (tenant_id, term_id, person_id) where ends_on is null;
create index mandate_person on mandate (tenant_id, person_id);
create index mandate_delegation on mandate (tenant_id, delegation_id);

-- 暂停执行代表职务, 代表法（2025）第六十一条.
create table mandate_suspension (
  tenant_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  starts_on date not null,
  ends_on date,
  ground text not null check (ground in ('criminal_case', 'serving_sentence')),
  primary key (tenant_id, id),
  foreign key (tenant_id, mandate_id) references mandate (tenant_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index mandate_suspension_mandate on mandate_suspension (tenant_id, mandate_id);

create table post (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  title text not null,
  -- The role it gives, see #kernel/roles; null for posts without work here.
  role text,
  starts_on date not null,
  ends_on date,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index post_person on post (tenant_id, person_id);
create index post_organisation on post (tenant_id, organisation_id);

create table station (
  tenant_id uuid not null,
  id uuid not null,
  level text not null check (level in ('district', 'centre', 'village', 'industry')),
  address text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references organisation (tenant_id, id)
);
