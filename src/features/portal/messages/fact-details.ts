/** What the parts of recorded facts are called (留痕内容用语). */
import type { FactDetailWords } from '#kernel/message'

export const factDetails: FactDetailWords = {
  'zh-CN': {
    names: {
      scope: '订阅范围',
    },
    values: { scope: { all: '全部', unit: '一个单位', topic: '一个类别', suggestion: '一件建议' } },
  },
  en: {
    names: {
      scope: 'subject of the subscription',
    },
    values: { scope: { all: 'everything', unit: 'a unit', topic: 'a topic', suggestion: 'a suggestion' } },
  },
}
