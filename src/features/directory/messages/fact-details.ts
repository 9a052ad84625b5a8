/** What the parts of recorded facts are called (留痕内容用语). */
import type { FactDetailWords } from '#kernel/message'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

const valuesOf = ({ kinds, endGrounds, suspensionGrounds, desk }: typeof zhCN) => ({
  kind: kinds,
  ground: { ...endGrounds, ...suspensionGrounds },
  role: desk.roles,
})

export const factDetails: FactDetailWords = {
  'zh-CN': {
    names: {
      certificateNumber: '代表证号',
      closedOn: '闭幕',
      constituency: '选区',
      delegationId: '代表团',
      endsOn: '终止',
      handles: '承办建议',
      openedOn: '开幕',
      organisationId: '机构',
      phone: '电话',
      resumesOn: '恢复',
      role: '岗位',
      shortName: '简称',
      sort: '排序',
      topic: '职责',
      code: '区划代码',
      title: '职务',
    },
    values: valuesOf(zhCN),
  },
  en: {
    names: {
      certificateNumber: 'certificate',
      closedOn: 'closed',
      constituency: 'constituency',
      delegationId: 'delegation',
      endsOn: 'ends',
      handles: 'handles suggestions',
      openedOn: 'opened',
      organisationId: 'body',
      phone: 'phone',
      resumesOn: 'resumes',
      role: 'role',
      shortName: 'short name',
      sort: 'order',
      topic: 'duty',
      code: 'district code',
      title: 'title',
    },
    values: valuesOf(en),
  },
}
