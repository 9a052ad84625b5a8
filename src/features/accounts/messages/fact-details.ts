/** What the parts of recorded facts are called (留痕内容用语). */
import type { FactDetailWords } from '#kernel/message'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

const valuesOf = (m: typeof zhCN) => ({ method: { ...m.own.methods, second_factor: m.secondFactor.title } })

export const factDetails: FactDetailWords = {
  'zh-CN': {
    names: {
      code: '区划代码',
      issuer: '身份提供方',
      strong: '两种办法证明',
      method: '方式',
      account: '账号',
    },
    values: valuesOf(zhCN),
  },
  en: {
    names: {
      code: 'district code',
      issuer: 'identity provider',
      strong: 'two factors',
      method: 'method',
      account: 'account',
    },
    values: valuesOf(en),
  },
}
