-- 逐行的判断: kept beside the rows they are about, counted by portion, so that a long sheet is shown a page at a time.

alter table import_portion rename column taken to judged;
alter table import_portion
  -- How many rows of the portion are in which state.
  add column counts jsonb not null default '{}',
  -- Tells whether a portion that is judged again says the same.
  add column digest text not null default '',
  -- [{ "table", "id" }]
  add column made jsonb not null default '[]';

-- A preview nobody took was not judged row by row; its file can be looked at again.
delete from import_portion p using import_batch b
 where b.tenant_id = p.tenant_id and b.id = p.batch_id and b.state = 'preview';
delete from import_batch where state = 'preview';

update import_portion p
   set counts = (
     select jsonb_object_agg(state, rows) from (
       select row ->> 'state' as state, count(*) as rows from jsonb_array_elements(p.judged) as row group by 1) as counted)
 where jsonb_array_length(p.judged) > 0;
update import_portion p set made = b.made
  from import_batch b where b.tenant_id = p.tenant_id and b.id = p.batch_id and p.portion = 0;

alter table import_batch rename column made to made_rows;
alter table import_batch add column made integer not null default 0;
update import_batch set made = jsonb_array_length(made_rows);
alter table import_batch drop column made_rows;
