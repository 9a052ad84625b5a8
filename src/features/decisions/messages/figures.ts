/** Names and definitions (口径) of the figures decisions answer for. */
export const figureWords = {
  F009: {
    'zh-CN': {
      name: '作出决议决定',
      definition: '统计期内常委会会议表决通过的决议、决定和批准的件数；人事任免另计',
      scope: '已通过的决议、决定、批准，不含备案件',
    },
    en: {
      name: 'Resolutions and decisions',
      definition: 'Resolutions, decisions and approvals the standing committee passed; appointments are counted apart',
      scope: 'Passed ones; what was only filed is not counted',
    },
  },
  F021: {
    'zh-CN': {
      name: '报告列名的决定',
      definition: '统计期内通过、由机关标明在报告中逐项列名的决议决定件数',
      scope: '作出决议决定中标明列名的',
    },
    en: {
      name: 'Decisions named in the report',
      definition: 'Of the decisions passed those the office marked to be named one by one',
      scope: 'Decisions marked as named',
    },
  },
}
