-- 账号: who may sign in and with what. What an account may do is nowhere here: it follows from mandates and posts.

create table account (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- 登录名: lower case, see sign-in-name.ts.
  sign_in_name text not null,
  -- argon2id; null for those who sign in by one-time code, by the identity provider, or have not begun.
  password_hash text,
  disabled_at timestamptz,
  disabled_ground text,
  -- Failures in a row since the last sign-in, and until when the account waits because of them.
  failed_count integer not null default 0,
  locked_until timestamptz,
  opened_at timestamptz not null,
  signed_in_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, sign_in_name),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((disabled_at is null) = (disabled_ground is null))
);

-- 动态口令 (TOTP). Sealed under the key of the installation and bound to this account: no back-up and no other row opens it.
create table account_totp (
  tenant_id uuid not null,
  account_id uuid not null,
  sealed_secret text,
  confirmed_at timestamptz,
  -- The time step of the last code accepted: a code counts once.
  last_step bigint not null default 0,
  -- A secret and its recovery codes that wait for their first code; until then the ones above count.
  waiting_secret text,
  waiting_recovery text,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  check ((sealed_secret is null) = (confirmed_at is null)),
  check ((waiting_secret is null) = (waiting_recovery is null))
);

-- 恢复码: each counts once, kept as sha256.
create table account_recovery (
  tenant_id uuid not null,
  account_id uuid not null,
  code_sha256 text not null,
  used_at timestamptz,
  primary key (tenant_id, account_id, code_sha256),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);

-- 单点登录: whom the identity provider means, linked by the security administrator.
create table account_identity (
  tenant_id uuid not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_by uuid,
  linked_at timestamptz not null,
  primary key (tenant_id, issuer, subject),
  unique (tenant_id, account_id, issuer),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);

-- 会话: the browser holds a random token, the house its sha256.
create table auth_session (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_sha256 text not null,
  -- What is still missing before the person is signed in; null once nothing is.
  awaiting text check (awaiting in ('totp', 'enrolment', 'password')),
  method text not null check (method in ('password', 'code', 'link', 'identity_provider', 'demonstration', 'set_up')),
  -- Two factors were shown; posts at the desk count only then.
  strong boolean not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  idle_minutes integer not null check (idle_minutes > 0),
  expires_at timestamptz not null,
  address text not null,
  device text not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_sha256),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index auth_session_account on auth_session (tenant_id, account_id);
create index auth_session_expiry on auth_session (tenant_id, expires_at);

-- 一次性验证码和链接: a short code with few guesses, or a link nobody guesses; either is spent by its first use.
create table sign_in_code (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('code', 'invitation')),
  code_digest text,
  link_sha256 text not null,
  -- An invitation is shown to the administrator who hands it over, until it is spent.
  sealed_link text,
  guesses_left integer not null default 0 check (guesses_left >= 0),
  issued_by uuid,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  spent_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, link_sha256),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index sign_in_code_account on sign_in_code (tenant_id, account_id, issued_at);

-- 限次: how often something was tried in a window, by address or by account.
create table attempt_count (
  tenant_id uuid not null references tenant (id),
  scope text not null,
  began_at timestamptz not null,
  count integer not null,
  primary key (tenant_id, scope)
);

-- 初始设置: the code on the console that lets its reader, and nobody else on the network, set up an empty house.
create table set_up_code (
  tenant_id uuid not null references tenant (id),
  code_sha256 text not null,
  guesses_left integer not null check (guesses_left >= 0),
  issued_at timestamptz not null,
  primary key (tenant_id)
);
