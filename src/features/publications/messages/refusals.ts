/** Refusals of publication in words (拒绝用语). */
export const refusals = {
  'zh-CN': {
    'publication.unknown': '没有这件，或者它不属于可以公开的内容',
    'publication.not_screened': '公开前要审查国家秘密、商业秘密和个人隐私，三项都要确认',
    'publication.changed_since_preview': '内容在您预览之后变了，请重新预览再公开',
    'publication.nothing_new': '这件已经公开，没有新内容',
    'publication.not_published': '这件没有公开，不用撤下',
    'publication.undo_not_found': '没有可以撤销的操作',
    'publication.undo_not_yours': '这一步不是您做的，由做的人撤销',
    'publication.undo_done': '这一步已经撤销过了',
    'publication.undo_too_late': '过了 {minutes} 分钟，不能撤销；要撤下请写明原因',
    'publication.undo_went_on': '之后又有新的操作，不能撤销',
  },
  en: {
    'publication.unknown': 'There is no such record, or it is none of those that may be published',
    'publication.not_screened':
      'Before publication, confirm the screening for state secrets, business secrets and privacy',
    'publication.changed_since_preview': 'It changed after your preview: look at it again, then publish',
    'publication.nothing_new': 'It is public already and nothing has come since',
    'publication.not_published': 'It is not public, so there is nothing to take back',
    'publication.undo_not_found': 'There is nothing to undo',
    'publication.undo_not_yours': 'Somebody else did this; only that person can undo it',
    'publication.undo_done': 'This was undone already',
    'publication.undo_too_late':
      'After {minutes:minute|minutes} it cannot be undone; withdraw it with a reason instead',
    'publication.undo_went_on': 'Something happened to it since, so it cannot be undone',
  },
}
