/** What the parts of recorded facts are called (留痕内容用语). */
import type { FactDetailWords } from '#kernel/message'

export const factDetails: FactDetailWords = {
  'zh-CN': {
    names: {
      made: '新增',
      sheet: '工作表',
    },
    values: { kind: { roster: '代表花名册', units: '承办单位名单', suggestions: '建议清单' } },
  },
  en: {
    names: {
      made: 'created',
      sheet: 'sheet',
    },
    values: { kind: { roster: 'roster', units: 'list of units', suggestions: 'list of suggestions' } },
  },
}
