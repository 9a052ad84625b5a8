/** What the parts of recorded facts are called (留痕内容用语). */
import type { FactDetailWords } from '#kernel/message'

export const factDetails: FactDetailWords = {
  'zh-CN': {
    names: {
      papers: '份数',
    },
  },
  en: {
    names: {
      papers: 'papers',
    },
  },
}
