/** What the facts of settings, of the journal and of the house itself say (留痕用语). */
export const facts = {
  'zh-CN': {
    'setting.changed': '修改设置',
    'journal.exported': '导出留痕',
    'office.table_exported': '导出清单',
    'access.refused': '越权操作被拒绝',
  },
  en: {
    'setting.changed': 'Setting changed',
    'journal.exported': 'Journal exported',
    'office.table_exported': 'List exported',
    'access.refused': 'Refused: not allowed to this post',
  },
}
