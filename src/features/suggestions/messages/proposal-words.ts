/** Why a unit is proposed (拟办理由), kept with the proposal in the language of the record. */
export const proposalWords = {
  former: '同类建议 {reference} 由该单位承办',
  learnt: '往年写有{words}的建议多由该单位承办',
  learntWord: '“{word}”',
  learntSame: '往年同一代表团的类似建议多由该单位承办',
  duty: '职责清单第{number}项：{topic}',
  wish: '代表希望由该单位承办',
} as const
