-- 导入的行: kept a portion at a time, so that no sheet is one value; "taken" are the rows as they were judged when they were taken.

create table import_portion (
  tenant_id uuid not null,
  batch_id uuid not null,
  portion integer not null check (portion >= 0),
  -- [{ "line", "cells": { column of the sheet: text } }]
  rows jsonb not null,
  -- [{ "line", "state", "cells": { column of the kind: { "value", "problem" } } }]
  taken jsonb,
  primary key (tenant_id, batch_id, portion),
  foreign key (tenant_id, batch_id) references import_batch (tenant_id, id)
);

insert into import_portion (tenant_id, batch_id, portion, rows, taken)
select tenant_id, id, 0, rows, checked from import_batch;

alter table import_batch drop column rows, drop column checked;
