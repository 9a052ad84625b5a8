-- 名册: bodies, units and stations; persons; mandates and posts with dates; terms and sessions.

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
create unique index organisation_name on organisation (tenant_id, name) where ends_on is null;

-- 曾用名: a unit keeps every name it had, with the days it had it.
create table organisation_name (
  tenant_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  starts_on date not null,
  ends_on date,
  primary key (tenant_id, organisation_id, starts_on),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);

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
  distinction text not null default '',
  gender text check (gender in ('female', 'male')),
  version integer not null default 1,
  primary key (tenant_id, id)
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
  end_ground text,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, term_id, certificate_number),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, term_id) references term (tenant_id, id),
  foreign key (tenant_id, delegation_id) references organisation (tenant_id, id),
  check ((ends_on is null) = (end_ground is null))
);
create index mandate_person on mandate (tenant_id, person_id);

-- 暂停执行代表职务, 代表法（2025）第六十一条.
create table mandate_suspension (
  tenant_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  starts_on date not null,
  ends_on date,
  ground text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, mandate_id) references mandate (tenant_id, id)
);

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
