/** What the console says when something outside the product is in the way (控制台用语). */
export const consoleRefusals = {
  'zh-CN': {
    'console.no_house': '这个数据库里还没有系统。请核对 HUIYIN_DATA 或 DATABASE_URL，或先运行 npm start',
    'console.settings': '环境变量 {name} 不能用',
    'console.wrong_port': 'PORT 要填 0 到 65535 的整数，现在是“{value}”',
    'console.wrong_address': '{name} 要填完整网址，如 https://huiyin.example，现在是“{value}”',
    'console.wrong_mail_server':
      'SMTP_URL 不能用。请写成 smtps://用户名:口令@邮件服务器，或 smtp://邮件服务器:端口；用户名、口令里的 @ : / 要写成 %40 %3A %2F',
    'console.wrong_sender': 'MAIL_FROM 要填邮箱地址，如 huiyin@example.gov.cn，现在是“{value}”',
    'console.wrong_key':
      "HUIYIN_KEY 要是 32 个随机字节的 base64url（43 个字符），这样生成：node -p \"require('crypto').randomBytes(32).toString('base64url')\"",
    'console.oidc_incomplete': '单点登录要同时设 OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET，还缺：{missing}',
    'console.oidc_needs_address': '单点登录还要设 PUBLIC_URL：身份提供方按 <PUBLIC_URL>/sign-in/oidc/callback 送人回来',
    'console.oidc_insecure': '生产环境的 OIDC_ISSUER 要以 https: 开头',
    'console.port_taken': '端口 {port} 已被别的程序占用。请先停掉它，或换一个：PORT=3001 npm start',
    'console.port_forbidden': '端口 {port} 不能用：1024 以下要管理员权限。请换一个：PORT=3000 npm start',
    'console.address_unknown': '这台机器没有地址 {host}，请核对 HOST',
    'console.file_missing': '找不到文件夹或文件：{path}',
    'console.file_exists': '“{path}”已存在，请换个文件名',
    'console.file_forbidden': '没有权限读写：{path}',
    'console.disk_full': '磁盘满了，没有写完：{path}',
    'console.database_unreachable': '连不上数据库（{problem}）。请核对 DATABASE_URL，并确认 PostgreSQL 已启动',
    'console.database_refused': '数据库不让进：{problem}。请核对 DATABASE_URL 里的用户名、口令和数据库名',
  },
  en: {
    'console.no_house': 'There is no house in this database. Check HUIYIN_DATA or DATABASE_URL, or run npm start first',
    'console.settings': 'The environment variable {name} cannot be used',
    'console.wrong_port': 'PORT takes a whole number from 0 to 65535; it is “{value}”',
    'console.wrong_address': '{name} takes a whole address like https://huiyin.example; it is “{value}”',
    'console.wrong_mail_server':
      'SMTP_URL cannot be used. Write smtps://user:password@mail.example, or smtp://mail.example:25; @ : / in user and password are %40 %3A %2F',
    'console.wrong_sender': 'MAIL_FROM takes an address like huiyin@example.com; it is “{value}”',
    'console.wrong_key':
      "HUIYIN_KEY takes 32 random bytes in base64url (43 characters): node -p \"require('crypto').randomBytes(32).toString('base64url')\"",
    'console.oidc_incomplete':
      'Single sign-on needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together; missing: {missing}',
    'console.oidc_needs_address':
      'Single sign-on needs PUBLIC_URL too: the provider sends people back to <PUBLIC_URL>/sign-in/oidc/callback',
    'console.oidc_insecure': 'In production OIDC_ISSUER has to begin with https:',
    'console.port_taken': 'Port {port} is taken by another program. Stop it, or take another: PORT=3001 npm start',
    'console.port_forbidden': 'Port {port} cannot be used: below 1024 needs an administrator. PORT=3000 npm start',
    'console.address_unknown': 'This machine has no address {host}; check HOST',
    'console.file_missing': 'No such folder or file: {path}',
    'console.file_exists': '“{path}” exists; choose another name',
    'console.file_forbidden': 'Not allowed to read or write: {path}',
    'console.disk_full': 'The disk is full, not everything was written: {path}',
    'console.database_unreachable':
      'The database does not answer ({problem}). Check DATABASE_URL and that PostgreSQL runs',
    'console.database_refused':
      'The database lets nobody in: {problem}. Check user, password and database in DATABASE_URL',
  },
} as const
