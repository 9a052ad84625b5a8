/** The source language. Every other language must have exactly these keys (checked by the compiler). */
export const zhCN = {
  refusals: {
    'undo.done': '这一步已经撤销过了',
    'undo.not_found': '没有可以撤销的操作',
    'undo.not_yours': '只能撤销自己的操作',
    'undo.too_late': '已超过 {minutes} 分钟，不能撤销。请用退回、改派等方式更正',
    'undo.went_on': '这件建议之后又有别的操作，不能撤销',
  },
}
