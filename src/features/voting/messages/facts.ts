/** What happened to a poll, in the journal (留痕用语), and what the members are told. */
export const facts = {
  'zh-CN': {
    'poll.created': '拟定表决',
    'poll.merged': '决定合并表决',
    'poll.withdrawn': '撤回表决',
    'poll.prepared': '开始发放电子表决票',
    'poll.opened': '开始表决',
    'poll.closed': '截止表决',
    'poll.counted': '录入一次计票',
    'poll.entered_for': '会务代为录入记名表决',
    'poll.announced': '宣布表决结果',
    'poll.annulled': '表决作废',
    'poll.repeated': '就得票相等的再次投票',
    'poll.fell_back': '改用其他方式重新表决',
  },
  en: {
    'poll.created': 'Vote prepared',
    'poll.merged': 'Questions merged into one vote',
    'poll.withdrawn': 'Vote withdrawn',
    'poll.prepared': 'Electronic ballot papers issued from now on',
    'poll.opened': 'Vote opened',
    'poll.closed': 'Vote closed',
    'poll.counted': 'A count entered',
    'poll.entered_for': 'A named vote entered by the office',
    'poll.announced': 'Result announced',
    'poll.annulled': 'Vote annulled',
    'poll.repeated': 'Another vote among those tied',
    'poll.fell_back': 'Vote begun anew in another way',
  },
}

export const notices = {
  'zh-CN': { 'voting.merged': '“{name}”的 {count} 项将合并表决：{reason}' },
  en: { 'voting.merged': 'The {count} questions of “{name}” will be voted on together: {reason}' },
}

/** Reasons of the rule table beside a disabled button. */
export const ruleReasons = {
  'zh-CN': {
    'rules.meeting_sits': '会议没有在进行，不能表决',
    'rules.item_current': '还没有进行到这一项',
    'rules.quorum': '到会人数不足法定人数，不能表决',
    'rules.nothing_open': '另一次表决正在进行，先截止那一次',
    'rules.papers_made': '电子表决票还没有备好',
    'rules.electronic': '只有电子无记名表决才发放电子表决票',
    'rules.something_cast': '一张票也没有收到，不能截止；不表决了请作废并写明原因',
    'rules.counted': '计票没有完成：要有两个人分别录入并且一致',
    'rules.counted_by_people': '这次表决由系统计票，不用录入',
    'rules.several_questions': '只有一项，不用合并',
    'rules.something_tied': '没有得票相等的；缺额要另行选举',
  },
  en: {
    'rules.meeting_sits': 'The meeting is not sitting',
    'rules.item_current': 'The meeting has not come to this item',
    'rules.quorum': 'There is no quorum',
    'rules.nothing_open': 'Another vote is open: close it first',
    'rules.papers_made': 'The electronic ballot papers are not ready',
    'rules.electronic': 'Electronic papers are for electronic votes only',
    'rules.something_cast': 'Nothing was cast, so it cannot be closed; annul it with a reason if it is not voted on',
    'rules.counted': 'It is not counted: two people enter it, and alike',
    'rules.counted_by_people': 'This vote is counted by the house',
    'rules.several_questions': 'There is one question only',
    'rules.something_tied': 'Nobody is tied; places left are elected for again',
  },
}
