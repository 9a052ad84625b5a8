/** Words of scrutineers (监票人用语). */
export const scrutineerWords = {
  'zh-CN': { name: '监票人', explanation: '哪些表决要先由会议通过监票人，才能发票。其他无记名表决也可以设监票人。' },
  en: {
    name: 'Scrutineers',
    basis: 'Election measures of many local people’s congresses, a practice; no law says which votes have scrutineers',
    explanation:
      'For which votes the meeting approves scrutineers before ballots are given out. Any other secret vote may have them too.',
  },
}

export const scrutineerChoices = {
  'zh-CN': { none: '都不要求', elections: '大会选举', secret: '大会和常委会的各项无记名表决' },
  en: { none: 'None', elections: 'Elections of the congress', secret: 'Every secret vote' },
}

const zhCN = {
  name: '提名监票人',
  approve: '会议通过监票人',
  names: '监票人姓名，一行一个',
  namesHint: '第一行是总监票人。从应到人员里提名，本次的候选人不能担任；有同名的写“姓名（区分）”。',
  list: '总监票人 {chief}；监票人 {others}',
  chiefOnly: '总监票人 {chief}',
  approved: '{list}。已经会议通过。',
  waits: '{list}。还没有经会议通过。',
  missing: '还没有提名监票人；会议通过监票人以后才能发票。',
}

const en: typeof zhCN = {
  name: 'Name scrutineers',
  approve: 'The meeting approves the scrutineers',
  names: 'Scrutineers, one a line',
  namesHint:
    'The first is the chief scrutineer. They are taken from the roll and are no candidates of this vote; of two with the same name write “name（what tells them apart）”.',
  list: 'Chief scrutineer {chief}; scrutineers {others}',
  chiefOnly: 'Chief scrutineer {chief}',
  approved: '{list}. Approved by the meeting.',
  waits: '{list}. Not approved by the meeting yet.',
  missing: 'No scrutineers are named; ballots are given out once the meeting has approved them.',
}

export const scrutineerMessages = { 'zh-CN': zhCN, en }

export const scrutineerRefusals = {
  'zh-CN': {
    'voting.scrutineer_on_ballot': '{name}是本次表决的人选，不能担任监票人',
    'voting.scrutineer_not_on_roll': '应到名单里没有“{name}”，监票人从应到人员里提名',
    'voting.scrutineer_several': '应到名单里有几位{name}，请写明是哪一位：{list}',
    'rules.secret_way': '举手和记名表决不设监票人',
    'rules.scrutineers_named': '还没有提名监票人，或者已经通过',
    'rules.scrutineers_approved': '监票人还没有经会议通过：先提名监票人，由会议通过，再发票',
  },
  en: {
    'voting.scrutineer_on_ballot': '{name} is voted on here and cannot be a scrutineer',
    'voting.scrutineer_not_on_roll': 'There is no “{name}” on the roll; scrutineers are taken from it',
    'voting.scrutineer_several': 'Several on the roll are called {name}; say which: {list}',
    'rules.secret_way': 'Votes by hands or by name have no scrutineers',
    'rules.scrutineers_named': 'No scrutineers are named, or they are approved already',
    'rules.scrutineers_approved':
      'The meeting has not approved the scrutineers: name them and let the meeting approve them first',
  },
}

export const scrutineerFacts = {
  'zh-CN': { 'poll.scrutineers_named': '提名监票人', 'poll.scrutineers_approved': '会议通过监票人名单' },
  en: {
    'poll.scrutineers_named': 'Scrutineers named',
    'poll.scrutineers_approved': 'Scrutineers approved by the meeting',
  },
}
