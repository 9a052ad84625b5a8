/** What the parts of recorded facts are called (留痕内容用语). */
import type { FactDetailWords } from '#kernel/message'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

export const factDetails: FactDetailWords = {
  'zh-CN': {
    names: {
      act: '任免方式',
      clear: '没有异议',
      count: '人数',
      inWriting: '书面签名',
      lead: '领衔',
      meeting: '会议',
      names: '联名人',
      places: '应选名额',
      organisation: '机构',
      organiser: '组织机关',
      passMark: '合格分',
      plannedOn: '仪式日期',
      poll: '表决',
      score: '成绩',
      screened: '审查',
      signer: '签署人',
      title: '职务',
      version: '誓词版本',
    },
    values: { act: zhCN.acts },
  },
  en: {
    names: {
      act: 'act',
      clear: 'nothing against it',
      count: 'people',
      inWriting: 'in writing',
      lead: 'led by',
      meeting: 'meeting',
      names: 'signers',
      places: 'places',
      organisation: 'organ',
      organiser: 'organiser',
      passMark: 'pass mark',
      plannedOn: 'day of the ceremony',
      poll: 'vote',
      score: 'score',
      screened: 'screening',
      signer: 'signed by',
      title: 'post',
      version: 'text of the oath',
    },
    values: { act: en.acts },
  },
}
