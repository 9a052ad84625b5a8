/** Words of the sum behind a due date. */
export const messages = {
  'zh-CN': {
    steps: {
      event_day_excluded: '从{on}起算，当天不计',
      counted: { after: '{from}往后数{span}，是{to}', before: '{from}往前数{span}，是{to}' },
      units: { days: ' {amount} 天', working_days: ' {amount} 个工作日', months: ' {amount} 个月', window: '' },
      and: '、',
      month_end: '那个月没有 {day} 日，算到月末{to}',
      rest_days_skipped: '跳过休息日 {count} 天：{days}',
      make_up_days_counted: '调休上班算工作日：{days}',
      rolled: '{from}是休息日，顺延到{to}',
      window: '应在{from}至{to}之间',
      extended: '{on}同意延期，由{from}延到{to}',
      paused: '{from}至{until}暂停{span}，顺延到{to}',
    },
    kept: '改派或另定过，沿用的期限是{to}',
    basis: '依据：{basis}',
    warnings: {
      yearMissing: '{year} 年的放假安排还没有公布，先按周一至周五算',
      onRestDay: '{on}是休息日，最好在{before}以前办',
      unverified: '所依据的规定近年修订过，天数以代表工委核对的为准',
    },
  },
  en: {
    steps: {
      event_day_excluded: 'Starts on {on}; that day is not counted',
      counted: { after: '{span} after {from} is {to}', before: '{span} before {from} is {to}' },
      units: { days: '{amount} days', working_days: '{amount} working days', months: '{amount} months', window: '' },
      and: ', ',
      month_end: 'That month has no day {day}: its last day, {to}',
      rest_days_skipped: '{count} rest days are not counted: {days}',
      make_up_days_counted: 'Make-up working days are counted: {days}',
      rolled: '{from} is a rest day: moved to {to}',
      window: 'Between {from} and {to}',
      extended: 'Extended on {on}, from {from} to {to}',
      paused: 'Paused for {span} from {from} to {until}: moved to {to}',
    },
    kept: 'After a change of unit or by decision the day kept is {to}',
    basis: 'Basis: {basis}',
    warnings: {
      yearMissing: 'The holidays of {year} are not published yet; counted Monday to Friday',
      onRestDay: '{on} is a rest day; better act by {before}',
      unverified: 'The rule was revised lately; the office confirms the number',
    },
  },
}
