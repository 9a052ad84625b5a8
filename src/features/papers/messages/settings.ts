/** What the settings of papers are called (设置名称), and where their defaults come from. */
export const settingWords = {
  parts: { 'zh-CN': { organ: '机关全称', code: '代字' }, en: { organ: 'Full name', code: 'Code' } },
  basis: 'GB/T 9704-2012 发文字号；机关代字由各机关自定',
  organCodes: {
    'zh-CN': { name: '机关代字', explanation: '发文字号开头的代字，按机关全称填写；没有填写的用机关简称。' },
    en: {
      name: 'Codes of organs',
      basis: 'GB/T 9704-2012, document numbers; each body decides on its own code',
      explanation: 'What numbers of papers begin with, by the full name of the organ; its short name when not set.',
    },
  },
}
