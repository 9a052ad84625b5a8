-- 语言, as last chosen while signed in; what is sent to a person is in it. Null: never chosen, then Chinese.
alter table account add column language text check (language in ('zh-CN', 'en'));
