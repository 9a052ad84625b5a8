-- The ten days (旬) of a text are a word of it as well: of a common word a month is too many texts where a million are.

update search_text
   set words = words || period, title_words = title_words || period
  from (select distinct tenant_id as district, on_day as day, array_to_tsvector(array[
          right(replace(tenant_id::text, '-', ''), 3) || '~' ||
          concat(to_char(on_day, 'YYYY-MM'), '.', least(3, (extract(day from on_day)::integer + 9) / 10))]) as period
          from search_text) as t
 where tenant_id = t.district and on_day = t.day;

-- How many texts each has: { "2025-06.2": 40 }.
alter table search_size rename column months to counts;
update search_size s
   set counts = (select coalesce(jsonb_object_agg(period, texts), '{}') from (
         select concat(to_char(on_day, 'YYYY-MM'), '.', least(3, (extract(day from on_day)::integer + 9) / 10)) as period,
                count(*) as texts
           from search_text t where t.tenant_id = s.tenant_id group by 1) as counted);
