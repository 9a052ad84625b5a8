/** Settings of appointments in words (设置用语), and the text of the oath. */
export const postKindWords = {
  'zh-CN': {
    deputy_head: '政府副职领导人员',
    acting_head: '代理正职领导人员',
    department_head: '政府部门正职',
    supervisory: '监察委员会副主任、委员',
    court: '法院审判人员',
    procuratorate: '检察院检察人员',
    committee_head: '常委会工作机构正职',
    committee: '工作委员会组成人员',
    street_committee: '街道人大工委组成人员',
    elected: '代表大会选举的职务',
  },
  en: {
    deputy_head: 'deputy heads of government',
    acting_head: 'acting heads',
    department_head: 'heads of departments',
    supervisory: 'supervisory commission',
    court: 'judges',
    procuratorate: 'prosecutors',
    committee_head: 'heads of the committee’s offices',
    committee: 'members of working committees',
    street_committee: 'street working committees',
    elected: 'posts the congress elects',
  },
}

export const oathTexts = [
  {
    version: '2018',
    validFrom: '2018-03-12',
    text: '我宣誓：忠于中华人民共和国宪法，维护宪法权威，履行法定职责，忠于祖国、忠于人民，恪尽职守、廉洁奉公，接受人民监督，为建设富强民主文明和谐美丽的社会主义现代化强国努力奋斗！',
  },
]

export const settingWords = {
  practice: '各地惯例',
  provincial: '浙江省人民代表大会常务委员会任免国家机关工作人员条例（2018）（省级，参照）',
  oathBasis: '全国人民代表大会常务委员会关于实行宪法宣誓制度的决定（2018年2月24日修订）',
  passMark: {
    'zh-CN': { name: '任前法律知识考试合格分', explanation: '考试成绩不低于此分为合格。', unit: '分' },
    en: {
      name: 'Pass mark of the examination',
      basis: 'Practice of many places',
      explanation: 'A score of at least this passes.',
      unit: 'points',
    },
  },
  examinedPosts: {
    'zh-CN': { name: '任前考试的职务', explanation: '拟任这些职务的人参加任前法律知识考试，合格后才提请审议。' },
    en: {
      name: 'Posts with an examination',
      basis:
        'Regulations of Zhejiang on Appointment and Removal of Staff of State Organs by the Standing Committee of the Provincial People’s Congress (2018), of the province, by analogy',
      explanation: 'Whoever is to hold one of these sits the examination first.',
    },
  },
  statingPosts: {
    'zh-CN': { name: '拟任职发言的职务', explanation: '拟任这些职务的人先作拟任职发言，再付表决。' },
    en: {
      name: 'Posts with a statement',
      basis:
        'Regulations of Zhejiang on Appointment and Removal of Staff of State Organs by the Standing Committee of the Provincial People’s Congress (2018), of the province, by analogy',
      explanation: 'Whoever is to hold one of these speaks before the vote.',
    },
  },
  oathTexts: {
    'zh-CN': { name: '宪法宣誓誓词', explanation: '各版本誓词和施行日期；仪式按当日有效的版本记录。' },
    en: {
      name: 'Text of the oath',
      basis:
        'Decision of the Standing Committee of the National People’s Congress on the Oath to the Constitution (revised on 24 February 2018)',
      explanation: 'Each version and the day it holds from.',
    },
  },
  oathDays: {
    'zh-CN': { name: '宣誓提醒', explanation: '任命后多少天还没有宣誓的，列入提醒。', unit: '天' },
    en: {
      name: 'Reminder of the oath',
      basis: 'Practice of many places',
      explanation: 'After so many days without an oath the office is reminded.',
      unit: 'days',
    },
  },
  newGovernment: '地方各级人民代表大会和地方各级人民政府组织法（2022）第七十一条',
  governmentElectedOn: {
    'zh-CN': {
      name: '新一届政府选出日期',
      explanation: '换届后填写；两个月内应当提请任命全部部门正职，没有提请的列入提醒。',
    },
    en: {
      name: 'Day the new government was elected',
      basis: 'Organic Law of Local People’s Congresses and Local People’s Governments (2022), Article 71',
      explanation: 'Within two months all heads of departments are nominated; those missing are reminded of.',
    },
  },
  parts: {
    'zh-CN': { version: '版本', validFrom: '施行日期', text: '誓词' },
    en: { version: 'version', validFrom: 'holds from', text: 'text' },
  },
}
