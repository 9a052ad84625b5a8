/** What the parts of recorded facts are called (留痕内容用语). */
import type { FactDetailWords } from '#kernel/message'
import { words } from './words.ts'

const kinds = {
  'zh-CN': { resolution: '决议', decision: '决定', approval: '批准', filing: '备案' },
  en: { resolution: 'resolution', decision: 'decision', approval: 'approval', filing: 'filing' },
}

const routes = {
  'zh-CN': { agenda: '列入议程', committee: '交委员会', suggestion: '转为建议' },
  en: { agenda: 'agenda', committee: 'committee', suggestion: 'suggestion' },
}

export const factDetails: FactDetailWords = {
  'zh-CN': {
    names: {
      as: '修改还是废止',
      by: '审查单位',
      committee: '委员会',
      deliberateBy: '最迟审议',
      deputies: '代表',
      dueOn: '期限',
      item: '议程项',
      listed: '列名',
      meeting: '会议',
      poll: '表决',
      route: '去向',
      screened: '审查',
      subject: '报告内容',
      title: '标题',
    },
    values: { kind: kinds['zh-CN'], route: routes['zh-CN'], as: words['zh-CN'].changed },
  },
  en: {
    names: {
      as: 'amended or repealed',
      by: 'reviewed by',
      committee: 'committee',
      deliberateBy: 'to be deliberated by',
      deputies: 'deputies',
      dueOn: 'due',
      item: 'agenda item',
      listed: 'named',
      meeting: 'meeting',
      poll: 'vote',
      route: 'route',
      screened: 'screening',
      subject: 'subject of the report',
      title: 'title',
    },
    values: { kind: kinds.en, route: routes.en, as: words.en.changed },
  },
}
