/** What a new house still lacks (开办还差什么), as rows of a today page. */
interface StepWords {
  readonly verb: string
  readonly title: string
  readonly why: string
}

export type HouseStep = 'units' | 'office_post' | 'audit_post' | 'accounts' | 'session' | 'roster'

export const houseWaiting: Readonly<Record<'zh-CN' | 'en', Readonly<Record<HouseStep, StepWords>>>> = {
  'zh-CN': {
    units: { verb: '导入', title: '承办单位名单', why: '还没有承办单位，建议交办不出去' },
    office_post: {
      verb: '给岗位',
      title: '代表工委工作人员',
      why: '还没有人有代表工委的岗位：先新增人员，打开他，再新增任职',
    },
    audit_post: { verb: '给岗位', title: '审计管理员', why: '三员分立：第三个人查看留痕，不能和前两位是同一人' },
    accounts: { verb: '开通账号', title: '有岗位或代表资格的人', why: '还有 {count} 人没有账号，进不来' },
    session: { verb: '登记', title: '本届最近一次会议', why: '建议按会议编号；没有会议，收不了建议' },
    roster: { verb: '导入', title: '代表花名册', why: '名册里还没有代表；代表团随花名册一起设立' },
  },
  en: {
    units: {
      verb: 'Import',
      title: 'List of units',
      why: 'There is no handling unit yet, so nothing can be assigned',
    },
    office_post: {
      verb: 'Give a post',
      title: 'Staff of the deputies office',
      why: 'Nobody has a post there yet: enter the person, open it, add a post',
    },
    audit_post: {
      verb: 'Give a post',
      title: 'Audit administrator',
      why: 'A third person reads the journal, neither of the first two',
    },
    accounts: {
      verb: 'Open accounts',
      title: 'Holders of posts and mandates',
      why: '{count} have no account and cannot come in',
    },
    session: {
      verb: 'Enter',
      title: 'The latest session of this term',
      why: 'Suggestions are numbered by session; without one none is received',
    },
    roster: {
      verb: 'Import',
      title: 'Roster of deputies',
      why: 'There is no deputy yet; delegations are founded with the roster',
    },
  },
}
