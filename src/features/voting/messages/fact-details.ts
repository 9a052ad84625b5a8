/** What the parts of recorded facts are called (留痕内容用语). */
import type { FactDetailWords } from '#kernel/message'
import { followupWords } from './followup.ts'

const kinds = {
  'zh-CN': {
    motion: '表决',
    election: '选举',
    preliminary: '预选',
    appointment: '任免',
    removal: '撤职',
    satisfaction: '测评',
    choose_k: '票决',
  },
  en: {
    motion: 'motion',
    election: 'election',
    preliminary: 'preliminary vote',
    appointment: 'appointment',
    removal: 'removal',
    satisfaction: 'satisfaction',
    choose_k: 'choosing',
  },
}

const methods = {
  'zh-CN': { hands: '举手', named: '记名', device: '表决器', paper: '纸票', electronic: '电子无记名' },
  en: { hands: 'hands', named: 'by name', device: 'devices', paper: 'paper', electronic: 'electronic, secret' },
}

const modes = {
  'zh-CN': {
    auto: '跟随会议',
    welcome: '会标',
    agenda: '当前议程',
    attendance: '出席情况',
    speaker: '发言人',
    vote: '表决中',
    result: '表决结果',
  },
  en: {
    auto: 'follows the meeting',
    welcome: 'title',
    agenda: 'item at hand',
    attendance: 'attendance',
    speaker: 'speaker',
    vote: 'vote under way',
    result: 'result',
  },
}

export const factDetails: FactDetailWords = {
  'zh-CN': {
    names: {
      attempt: '第几次录入',
      form: '方式',
      meeting: '会议',
      notified: '通报给谁',
      poll: '哪一次表决',
      step: '步骤',
      ballotsDigest: '全部票的校验值',
      method: '方式',
      mode: '画面',
      pollId: '哪一次表决',
      screen: '第几块大屏',
      name: '事项',
      papersRoot: '已用票的校验值',
      publicKey: '本次表决的公钥',
      questions: '各项结果',
      round: '第几次投票',
      titles: '各项',
      names: '监票人',
    },
    values: {
      kind: kinds['zh-CN'],
      method: methods['zh-CN'],
      mode: modes['zh-CN'],
      step: followupWords['zh-CN'].states,
      form: followupWords['zh-CN'].forms,
    },
  },
  en: {
    names: {
      attempt: 'count',
      form: 'form',
      meeting: 'meeting',
      notified: 'who was notified',
      poll: 'which vote',
      step: 'step',
      ballotsDigest: 'digest of all ballots',
      method: 'way',
      mode: 'picture',
      pollId: 'which vote',
      screen: 'screen',
      name: 'matter',
      papersRoot: 'digest of the spent papers',
      publicKey: 'public key of the vote',
      questions: 'results',
      round: 'round',
      titles: 'questions',
      names: 'scrutineers',
    },
    values: {
      kind: kinds.en,
      method: methods.en,
      mode: modes.en,
      step: followupWords.en.states,
      form: followupWords.en.forms,
    },
  },
}
