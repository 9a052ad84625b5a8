/** Why a deadline or a clock refuses. */
export const deadlineRefusals = {
  'zh-CN': {
    'deadline.already_met': '这项时限已于 {metOn} 办结',
    'deadline.amount_not_allowed': '{code} 可设的范围是 {min} 到 {max}',
    'deadline.extension_not_later': '新的日期要晚于现在的期限 {dueOn}',
    'deadline.extension_too_late': '期限 {dueOn} 已过，不能再延期',
    'deadline.fixed_by_law': '{code} 由法律规定（{basis}），不能修改',
    'deadline.no_rule': '{on} 没有适用的时限 {code}',
    'deadline.not_paused': '这项时限没有暂停',
    'deadline.pause_too_late': '期限 {dueOn} 已过，不能从 {from} 起暂停',
    'deadline.paused': '这项时限自 {from} 起已暂停',
    'deadline.resumed_before_pause': '恢复日 {until} 早于暂停日 {from}',
  },
  en: {
    'deadline.already_met': 'This clock was met on {metOn}',
    'deadline.amount_not_allowed': '{code} can be set from {min} to {max}',
    'deadline.extension_not_later': 'The new day has to be after the present one, {dueOn}',
    'deadline.extension_too_late': 'The due day {dueOn} has passed; it cannot be extended',
    'deadline.fixed_by_law': '{code} is fixed by law ({basis})',
    'deadline.no_rule': 'There is no rule {code} valid on {on}',
    'deadline.not_paused': 'This clock is not paused',
    'deadline.pause_too_late': 'The due day {dueOn} has passed; it cannot be paused from {from}',
    'deadline.paused': 'This clock is paused since {from}',
    'deadline.resumed_before_pause': '{until} lies before the pause began on {from}',
  },
} as const
