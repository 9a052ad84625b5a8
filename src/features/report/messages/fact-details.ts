/** What the parts of recorded facts are called (留痕内容用语). */
import type { FactDetailWords } from '#kernel/message'

export const factDetails: FactDetailWords = {
  'zh-CN': {
    names: {
      after: '改后',
      approved: '核定数',
      before: '改前',
      cause: '原因',
      definition: '口径',
      figure: '数字',
      frozen: '冻结数',
      owner: '负责人',
      revision: '修订',
      rounding: '取整',
      snapshot: '快照',
      title: '标题',
      version: '版本',
    },
  },
  en: {
    names: {
      after: 'after',
      approved: 'approved',
      before: 'before',
      cause: 'cause',
      definition: 'definition',
      figure: 'figure',
      frozen: 'frozen',
      owner: 'owner',
      revision: 'revision',
      rounding: 'rounding',
      snapshot: 'snapshot',
      title: 'title',
      version: 'version',
    },
  },
}
