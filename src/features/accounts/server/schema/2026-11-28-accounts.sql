-- 语言, as last chosen while signed in; what is sent to a person is in it. Null: never chosen, then Chinese.
alter table account add column language text check (language in ('zh-CN', 'en'));

-- When somebody last proved in this session who he is: at signing in, or by his second factor later.
alter table auth_session add column proved_at timestamptz;
