/** What the search calls what the directory knows. */
export const searchWords = {
  person: {
    'zh-CN': { kind: '人员', states: {} },
    en: { kind: 'People', states: {} },
  },
  organisation: {
    'zh-CN': { kind: '机构', states: {} },
    en: { kind: 'Organisations', states: {} },
  },
}
