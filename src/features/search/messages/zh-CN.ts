/** 检索的文字；源语言。 */
export const zhCN = {
  refusals: {},
}
