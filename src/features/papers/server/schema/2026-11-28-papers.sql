-- 文书: every official paper that was issued, with its number, its frozen content and its file.

create table paper (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- Which kind of paper, as in the slot `documents`.
  kind text not null,
  -- What it was made from (a suggestion, a reply, a meeting), and the matter it is listed under.
  subject_id uuid not null,
  about_id uuid not null,
  organ_id uuid,
  -- 发文字号: a series per organ, year and word; a void number is never given again.
  series text,
  number integer check (number > 0),
  number_text text,
  title text not null,
  addressee text not null default '',
  -- The paper as it was issued and the digest of it; both are null only while it is being issued.
  content jsonb,
  digest text,
  file_id uuid,
  issued_on date not null,
  issued_by uuid,
  -- 盖章扫描件
  scan_file_id uuid,
  scanned_on date,
  -- 作废
  voided_on date,
  void_reason text,
  voided_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, series, number),
  foreign key (tenant_id, organ_id) references organisation (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  foreign key (tenant_id, scan_file_id) references stored_file (tenant_id, id),
  check ((series is null) = (organ_id is null)),
  check ((voided_on is null) = (void_reason is null))
);
-- Issuing it again gives the same paper, unless it was made void.
create unique index paper_in_force on paper (tenant_id, kind, subject_id) where voided_on is null;
create index paper_about on paper (tenant_id, about_id);
create index paper_organ on paper (tenant_id, organ_id, issued_on);
create index paper_file on paper (tenant_id, file_id);
create index paper_scan on paper (tenant_id, scan_file_id) where scan_file_id is not null;
