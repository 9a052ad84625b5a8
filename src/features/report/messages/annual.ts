/** What the annual handling report says (建议办理情况报告用语); a paper is Chinese whoever asks. */
export const annualKind = { 'zh-CN': '建议办理情况报告', en: 'Annual report on suggestions' }

export const annualRefusals = {
  'zh-CN': { 'paper.session_open': '会议闭幕以后才能印发办理情况报告' },
  en: { 'paper.session_open': 'The report can be issued once the session has closed' },
}

/** 承办系统 by the kind of the lead unit. */
export const annualSystems: Readonly<Record<string, string>> = {
  government: '政府系统',
  department: '政府系统',
  town: '镇乡、街道',
  street: '镇乡、街道',
  platform: '政府系统',
  supervisory: '监察委员会',
  court: '人民法院',
  procuratorate: '人民检察院',
  party: '党委部门和群团组织',
  vertical: '上级垂直管理单位',
  enterprise: '国有企业',
}

export const annualText = {
  series: '报',
  session: '区{term}届人大{session}次会议',
  title: '关于{session}代表建议、批评和意见办理情况的报告',
  intro:
    '根据代表法第五十一条关于代表建议办理情况应当报告并公开的规定，现将{session}代表建议、批评和意见办理情况报告如下。本报告数字的统计期间为{from}至{to}，均由办理台账逐件计算，口径和算式见附件。',
  and: '、',
  semicolon: '；',
  count: '{name}{count}件',
  share: '{name}{count}件，占{percent}%',
  rate: '{percent}%（{count}/{base}）',
  noRate: '没有可计算的件数',
  otherSystem: '其他单位',
  noCategory: '未分类',
  total: {
    heading: '总体情况',
    all: '共受理代表建议、批评和意见{total}件，其中大会期间{inSession}件，闭会期间{between}件。',
    before: '上一年度同口径为{before}件，{change}。',
    notComparable: '上一年度的建议没有完整录入办理台账，不作同口径比较。',
    more: '增加{count}件',
    less: '减少{count}件',
    same: '件数持平',
    systems: '按承办系统分，{parts}。',
    categories: '按内容分类如下：',
  },
  categoryColumns: ['类别', '件数', '占比'],
  result: {
    heading: '办理结果',
    classes: '经核定，已经解决或者基本解决的（A类）{solved}件，占总件数的{percent}%，其余{rest}件。',
    pointsUp: '解决率比上一年度的{before}%提高{points}个百分点。',
    pointsDown: '解决率比上一年度的{before}%下降{points}个百分点。',
    pointsSame: '解决率与上一年度持平。',
    closed: '已办结{closed}件，办结率{rate}%（{closed}/{total}）。',
    closedAgain: '二次交办的{second}件中，再次办结{closed}件，办结率{rate}%（{closed}/{second}）。',
    reported: '按承办单位自报，{parts}。',
    className: '{class}类',
    rates:
      '按期答复率{inTime}；答复前与代表沟通的（面商率）{contacted}；代表首次评价满意的{satisfied}，基本满意的{basically}；依法公开的{published}。',
    allInTime: '全部建议均在规定期限内办理并答复。',
    notAllInTime: '没有做到全部建议在规定期限内办理并答复。',
  },
  recheck: {
    heading: '回头看和二次交办',
    all: '对所有自报A类的建议都进行了回头看，由代表本人认定。',
    some: '尚未对全部自报A类的建议完成回头看。',
    second: '按照代表认定，二次交办{count}件，第一次办理的答复和评价全部保留。',
    changes:
      '第一次办理答复为A类{firstA}件、B类{firstB}件、C类（含D类）{firstC}件。经代表评价、回头看和二次交办，核定为A类{nowA}件、B类{nowB}件、C类（含D类）{nowC}件，尚未核定{open}件。其中由A类降低{lowered}件，二次交办后核定为A类{again}件，由其他类别提高为A类{raised}件。类别变化如下：',
    columns: ['类别', '第一次办理答复', '核定', '变化'],
    classes: ['A类', 'B类', 'C类（含D类）'],
    notVerified: '尚未核定',
    noChange: '—',
  },
  key: {
    heading: '重点建议',
    count: '主任会议确定重点建议{count}件。',
    one: '第{number}号：{title}',
    line: '由{leader}领办、{supervisor}督办，{units}主办。',
    met: '{indicator}：目标{target}，已于{day}达到。',
    open: '{indicator}：目标{target}，时限{day}，尚未达到。',
  },
  problems: {
    heading: '存在的问题',
    dissatisfied: '代表首次评价不满意的{count}件，说明部分办理工作与代表期望还有差距。',
    returns: '承办单位申请退办{count}次，交办的准确性和承办单位之间的配合有待提高。',
    untrue: '回头看发现与答复不符或者只解决一部分的{count}件，存在重答复、轻落实的情况。',
    overdue: '承诺到期未兑现的{count}项。',
    late: '超过规定期限答复的{count}件。',
    none: '统计期间没有不满意评价、退办、回头看不符、逾期答复和逾期承诺。',
  },
  poll: {
    title: '{title}满意度测评',
    heading: '满意度测评',
    result: '{meeting}听取本报告后进行满意度测评。{words}。',
  },
  narrative: {
    cutOff: '以下情况中的数字统计至{to}。',
    changed: '此后有变化的：{changes}。',
    change: '{name}由{before}变为{after}',
    sources: '{title}数据来源表',
  },
  next: {
    heading: '下一步工作',
    promises: '对答复中承诺、尚未办结的{count}项，列入承诺台账逐项跟踪，到期再次答复代表。',
    noPromises: '答复中承诺的事项已经全部办结。',
    publish: '本报告向本级人大常委会报告后向社会公开，并印发下一次人民代表大会会议。',
  },
  units: {
    title: '各承办单位办理情况表',
    columns: ['承办单位', '主办（分办）', '会办', '核定A类', '按期答复'],
  },
  figures: {
    title: '数字口径和算式',
    columns: ['编号', '名称', '数值', '算式', '口径'],
    yes: '是',
    no: '否',
  },
} as const
