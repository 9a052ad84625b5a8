/** How the parts of a recorded fact are written down (留痕内容). */
export const detailMarks = {
  'zh-CN': { yes: '是', no: '否', and: '、', pair: '{name}：{value}' },
  en: { yes: 'yes', no: 'no', and: ', ', pair: '{name}: {value}' },
}
