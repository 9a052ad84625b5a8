/** 门户的文字；源语言。 */
export const zhCN = {
  refusals: {},
  home: {
    title: '首页',
    intro: '代表提的建议，件件有回音。',
    suggestions: '看公开的建议和答复',
    deputies: '找代表',
    signIn: '代表、承办单位、工作人员登录',
    account: '我的账号',
    recent: '最近公开的',
    recentAll: '看全部',
    none: '还没有公开的建议',
    noneWhy: '建议答复后，代表同意公开并通过审查的，会出现在这里。',
    and: '、',
    answered: '{units}答复',
  },
}
