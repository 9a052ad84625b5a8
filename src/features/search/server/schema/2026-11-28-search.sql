-- 全文检索: one row for each record and audience, made from the records and made anew by `npm run reindex`.

create table search_text (
  tenant_id uuid not null references tenant (id),
  kind text not null,
  id uuid not null,
  -- inside: as far as rights go · public: what anybody may read.
  audience text not null check (audience in ('inside', 'public')),
  reference text,
  title text not null,
  body text not null,
  units text[] not null,
  on_day date not null,
  -- Title, text and names as they are compared: one width, lower case, simplified characters, a line for each run.
  plain text not null,
  -- How many characters and words that is.
  length integer not null,
  -- Its characters and neighbouring pairs, its numbers and initials, each behind the mark of its district, so that the
  -- lists of one district in the index are as long as that district is large.
  words tsvector not null,
  title_words tsvector not null,
  primary key (tenant_id, kind, id, audience)
);
-- Entries go into the index at once: a list of pending ones would be read through by every search.
create index search_text_words on search_text using gin (words) with (fastupdate = off);
create index search_text_title on search_text using gin (title_words) with (fastupdate = off);
create index search_text_day on search_text (tenant_id, on_day desc, id);

-- In how many texts a word stands; counted by a job, rare words are left out.
create table search_word (
  tenant_id uuid not null references tenant (id),
  word text not null,
  texts integer not null,
  primary key (tenant_id, word)
);

create table search_size (
  tenant_id uuid not null references tenant (id),
  texts integer not null,
  mean_length real not null,
  counted_at timestamptz not null,
  primary key (tenant_id)
);
