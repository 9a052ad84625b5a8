/** Words of elections: posts, occasions, numbers of candidates and what follows from a preliminary vote (选举用语). */
import type { ElectionPost, Occasion } from '../domain/election-numbers.ts'

/** Articles the numbers come from. */
export const electionBases = {
  numbers: '地方组织法（2022）第二十七条',
  again: '地方组织法（2022）第二十九条、第二十七条',
  byElection: '地方组织法（2022）第三十条',
}

const zhCN = {
  occasion: '哪一种选举',
  occasionHint: '候选人数依地方组织法第二十七条、第三十条核对；换届选举的提名、酝酿不少于两天',
  occasions: { term: '换届选举', by_election: '补选', again: '另行选举' } satisfies Record<Occasion, string>,
  nominatedOn: '候选人提名从哪天开始',
  post: '职务',
  posts: {
    chief: '正职（常委会主任、秘书长，政府、监委、法院、检察院正职，乡镇人大主席）',
    deputy: '副职（常委会、政府副职，乡镇人大副主席）',
    member: '常委会委员',
    other: '其他（法律没有规定差额数）',
  } satisfies Record<ElectionPost, string>,
  formal: '正式候选人数',
  formalHint: '预选以得票多少为序，取这么多名为正式候选人',
  arrangeFormal: '按预选结果安排选举',
  electAgain: '另行选举',
  electAgainHint:
    '缺额由大会决定在本次会议还是下一次会议另行选举。在本次会议选的，候选人按第一次得票多少的顺序确定；另行提名的，请撤回后另外安排。',
  decided: '大会的决定',
}

const en: typeof zhCN = {
  occasion: 'Which election',
  occasionHint:
    'Numbers of candidates are checked by articles 27 and 30 of the Organic Law; at a change of term nomination and discussion take two days at least',
  occasions: { term: 'Change of term', by_election: 'By-election', again: 'Places left from an election' },
  nominatedOn: 'Candidates are nominated since',
  post: 'Post',
  posts: {
    chief: 'Head (chairman and secretary-general of the committee, heads of government and the other organs)',
    deputy: 'Deputy head (of the committee, of the government)',
    member: 'Member of the standing committee',
    other: 'Other (no number in the law)',
  },
  formal: 'Formal candidates',
  formalHint: 'So many of those with the most votes stand in the election',
  arrangeFormal: 'Prepare the election among those who came out',
  electAgain: 'Elect for the places left',
  electAgainHint:
    'The congress decides whether places left are filled at this session or the next. At this one, those with the most votes stand again; where others are nominated, prepare a vote of its own.',
  decided: 'What the congress decided',
}

export const electionMessages = { 'zh-CN': zhCN, en }

export const electionRefusals = {
  'zh-CN': {
    'voting.occasion_missing': '请写明是换届选举、补选还是另行选举：候选人数因此不同',
    'voting.too_few_candidates': '“{name}”应选 {places} 名，依照{basis}候选人至少 {least} 名，现在只有 {count} 名',
    'voting.too_many_candidates':
      '“{name}”应选 {places} 名，依照{basis}候选人最多 {most} 名，现在有 {count} 名：先安排预选，按得票多少确定正式候选人',
    'voting.formal_missing': '“{name}”的预选要写明正式候选人数',
    'voting.formal_number': '“{name}”应选 {places} 名，依照{basis}正式候选人应为 {range} 名，不是 {formal} 名',
    'voting.no_preliminary': '“{name}”提名 {count} 名，没有超过正式候选人数 {formal} 名，不用预选，请直接安排选举',
    'voting.nominated_on_missing': '换届选举请填写候选人提名从哪天开始：依照{basis}提名、酝酿不少于 {days} 天',
    'voting.discussed_too_short':
      '候选人从 {nominatedOn} 开始提名，依照{basis}提名、酝酿不少于 {days} 天，最早 {earliest} 选举',
    'voting.too_few_left':
      '“{name}”还缺 {left} 名，依照{basis}另行选举至少要 {least} 名候选人，按得票顺序能确定的只有 {count} 名：请另行提名',
    'rules.preliminary_done': '预选还没有结果，或者有得票相等的要先再次投票',
    'rules.places_left': '没有缺额；得票相等的先再次投票；补选案件的缺额要另行提名',
  },
  en: {
    'voting.occasion_missing':
      'Say whether it is a change of term, a by-election or an election for places left: the numbers of candidates differ',
    'voting.too_few_candidates':
      '“{name}” has {places} places; by {basis} at least {least} candidates stand, there are {count}',
    'voting.too_many_candidates':
      '“{name}” has {places} places; by {basis} at most {most} candidates stand, there are {count}: prepare a preliminary vote first',
    'voting.formal_missing': 'Say how many formal candidates the preliminary vote on “{name}” decides',
    'voting.formal_number': '“{name}” has {places} places; by {basis} {range} candidates stand, not {formal}',
    'voting.no_preliminary':
      '“{name}” has {count} nominees and {formal} formal candidates: no preliminary vote is needed, prepare the election',
    'voting.nominated_on_missing':
      'Say since when candidates are nominated: by {basis} nomination and discussion take {days} days at least',
    'voting.discussed_too_short':
      'Candidates are nominated since {nominatedOn}; by {basis} nomination and discussion take {days} days, the earliest day is {earliest}',
    'voting.too_few_left':
      '“{name}” has {left} places left; by {basis} at least {least} stand and by their votes only {count} can: nominate anew',
    'rules.preliminary_done': 'The preliminary vote has no result yet, or those tied are voted on again first',
    'rules.places_left': 'Nothing is left, or those tied are voted on first, or candidates are to be nominated anew',
  },
}

export const electionFacts = {
  'zh-CN': { 'poll.formal_arranged': '按预选结果安排选举', 'poll.elected_again': '缺额另行选举' },
  en: {
    'poll.formal_arranged': 'Election prepared after the preliminary vote',
    'poll.elected_again': 'Election for places left',
  },
}
