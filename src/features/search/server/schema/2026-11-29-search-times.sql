-- The year and the month of a text are words of it too: the newest texts with a common word are found inside the index,
-- without reading all the others that have it.

alter table search_text
  alter column words set storage external,
  alter column title_words set storage external,
  alter column title set storage main,
  alter column units set storage main,
  -- Of a long row only what tells it from others stays beside its neighbours: many rows of keys fit into a page.
  set (toast_tuple_target = 128);

update search_text
   set words = words || times, title_words = title_words || times
  from (select distinct tenant_id as district, on_day as day, array_to_tsvector(array[
          right(replace(tenant_id::text, '-', ''), 3) || '~' || to_char(on_day, 'YYYY'),
          right(replace(tenant_id::text, '-', ''), 3) || '~' || to_char(on_day, 'YYYY-MM')]) as times
          from search_text) as t
 where tenant_id = t.district and on_day = t.day;

-- How many texts each month has: { "2025-06": 118 }.
alter table search_size add column months jsonb not null default '{}';
update search_size s
   set months = (select coalesce(jsonb_object_agg(month, texts), '{}') from (
         select to_char(on_day, 'YYYY-MM') as month, count(*) as texts
           from search_text t where t.tenant_id = s.tenant_id group by 1) as counted);
