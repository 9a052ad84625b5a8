/** What the facts of the report say in the journal (留痕用语). */
export const facts = {
  'zh-CN': { 'report.approved': '报告数字定稿', 'report.frozen': '固定报告数字' },
  en: { 'report.approved': 'Figures of the report approved', 'report.frozen': 'Figures of the report frozen' },
}
