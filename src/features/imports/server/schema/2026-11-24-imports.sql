-- 导入: each sheet that was looked at, what was mended in it, and what its commit made.

create table import_batch (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null,
  file_id uuid not null,
  file_name text not null,
  sha256 text not null,
  encoding text,
  sheet text not null,
  sheets jsonb not null,
  title text,
  unit_note text,
  -- [{ "key", "label", "sample" }]
  columns jsonb not null,
  -- column of the sheet → column of the kind, or null
  mapping jsonb not null,
  -- [{ "line", "cells": { column of the sheet: text } }]
  rows jsonb not null,
  -- 当场改的单元格: line → column of the kind → text
  edits jsonb not null default '{}',
  -- 不导入的行
  left_out jsonb not null default '[]',
  counts jsonb not null,
  -- The rows as they were judged when they were taken.
  checked jsonb,
  state text not null default 'preview' check (state in ('preview', 'committed', 'undone')),
  -- [{ "table", "id" }]
  made jsonb not null default '[]',
  created_by uuid,
  created_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id)
);
create index import_batch_file on import_batch (tenant_id, kind, sha256);

-- 记住的对应列, by the headers of a sheet.
create table import_mapping (
  tenant_id uuid not null references tenant (id),
  kind text not null,
  signature text not null,
  mapping jsonb not null,
  primary key (tenant_id, kind, signature)
);
