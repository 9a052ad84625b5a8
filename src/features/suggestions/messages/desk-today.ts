/** What the first screen of the desk says of suggestions: loaded before any screen of theirs is. */
export const deskToday = {
  'zh-CN': {
    title: '例外的事',
    returns: '退回待定',
    duplicates: '疑似重复',
    overdue: '已超期',
    unsatisfied: '代表不满意或回头看不符',
    triage: '待交办',
    none: '没有例外的事',
  },
  en: {
    title: 'Exceptions',
    returns: 'Returns to decide',
    duplicates: 'Possible duplicates',
    overdue: 'Overdue',
    unsatisfied: 'Dissatisfied, or re-check not held',
    triage: 'To assign',
    none: 'No exceptions',
  },
}
