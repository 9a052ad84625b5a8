/** What the facts of imports say in the journal (留痕用语). */
export const facts = {
  'zh-CN': { 'import.previewed': '预览导入的表', 'import.committed': '导入', 'import.undone': '撤销导入' },
  en: {
    'import.previewed': 'A sheet was looked at',
    'import.committed': 'Imported',
    'import.undone': 'Import undone',
  },
}
