/** The source language. Every other language must have exactly these keys (checked by the compiler). */
export const zhCN = {
  refusals: {
    'calendar.day_twice': '{day} 写了两次；同一天不能既放假又上班',
    'calendar.no_weekend_day': '{day} 不是周末，不用写成调休上班日',
    'calendar.other_year': '{day} 不在 {year} 年',
    'setting.not_found': '没有名为“{key}”的设置',
    'setting.not_valid': '“{name}”的值不合要求：{problem}',
    'setting.not_yours': '“{key}”不由您的岗位设定',
    'setting.stale': '“{key}”刚被别人改过，请看过新的值再改',
  },
  journal: {
    file: '留痕',
    number: '序号',
    at: '时间',
    actor: '经手人',
    house: '系统',
    fact: '事项',
    factKey: '事项代码',
    subject: '对象编号',
    detail: '内容',
    hash: '校验值',
  },
}
