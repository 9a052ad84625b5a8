/** What the settings of suggestions are called (设置名称). */
export const settingWords = {
  jointAssignment: {
    'zh-CN': {
      name: '联合交办',
      explanation: '政府系统办理的建议，由代表工委和政府办公室联合交办：一家交办，另一家确认，交办通知由两家署名。',
    },
    en: {
      name: 'Joint assignment',
      basis:
        'Provisions of Zhejiang on Handling Deputies’ Suggestions, Criticisms and Opinions (2016), Article 11, of the province, by analogy',
      explanation:
        'What units of the government handle is assigned by the office of deputies and the government’s office together: one assigns, the other confirms, and both sign the notice.',
    },
  },
  categories: {
    'zh-CN': { name: '建议类别', explanation: '提建议和统计时可选的类别，按显示顺序排列。' },
    en: {
      name: 'Categories',
      basis: 'Categories of deputies’ suggestions in Fuyang District (2025)',
      explanation: 'Categories of suggestions, in the order they are shown.',
    },
  },
  grounds: {
    'zh-CN': { name: '不予受理和退回修改的情形', explanation: '受理审查时可选的理由，每项都带依据。' },
    en: {
      name: 'Grounds of screening',
      basis:
        'Provisions of Zhejiang on Handling Deputies’ Suggestions, Criticisms and Opinions (2016), Articles 6 and 7, of the province, by analogy',
      explanation: 'Grounds for refusing or returning, each with its basis.',
    },
  },
  preparationDays: {
    'zh-CN': { name: '会前征集天数', explanation: '会议召开前这些天里提出的建议，算作这次会议的建议。', unit: '天' },
    en: {
      name: 'Days before a session',
      basis: 'Practice of preparing a session',
      explanation: 'A suggestion handed in so many days before the opening belongs to the session.',
      unit: 'days',
    },
  },
  publicAfter: {
    'zh-CN': { name: '什么时候可以公开', explanation: '建议走到这一步以后，代表同意并审查过的，才能公开。' },
    en: {
      name: 'When it may be published',
      basis:
        'Practice of many places on publication; what the law has published is the report on handling: Law on Deputies (2025), Article 51',
      explanation: 'From this step on, what the deputy agreed to and the office screened may be published.',
    },
  },
}

export const jointWords = {
  'zh-CN': { joint: '两家联合交办', alone: '一家交办即可' },
  en: { joint: 'by both offices', alone: 'by one office' },
}

export const publicAfterWords = {
  'zh-CN': { replied: '答复以后', rated: '代表评价以后', closed: '办结以后' },
  en: { replied: 'once answered', rated: 'once rated', closed: 'once closed' },
}

export const groundUseWords = {
  'zh-CN': { refusal: '不予受理：{name}（{basis}）', return: '退回修改：{name}（{basis}）' },
  en: { refusal: 'Refused: {name} ({basis})', return: 'Returned: {name} ({basis})' },
}

export const editionWords = { 'zh-CN': '版本：{version}', en: 'Edition: {version}' }

export const partWords = {
  'zh-CN': {
    version: '版本',
    names: '类别，一行一个，按显示顺序',
    use: '用于',
    uses: { refusal: '不予受理', return: '退回修改' },
    name: '情形',
    basis: '依据',
  },
  en: {
    version: 'Edition',
    names: 'Categories, one a line, in the order they are shown',
    use: 'For',
    uses: { refusal: 'Refusing', return: 'Returning' },
    name: 'Ground',
    basis: 'Basis',
  },
}
