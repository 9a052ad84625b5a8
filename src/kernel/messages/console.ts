/** What the console says when something outside the product is in the way (控制台用语). */
export const consoleRefusals = {
  'zh-CN': {
    'console.no_house': '这个数据库里还没有系统。请核对 HUIYIN_DATA 或 DATABASE_URL，或先运行 npm start',
    'console.settings': '环境变量不能用：{problem}',
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
    'console.settings': 'The environment cannot be used: {problem}',
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
