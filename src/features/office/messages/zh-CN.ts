/** The source language. Every other language must have exactly these keys (checked by the compiler). */
export const zhCN = {
  refusals: { 'setting.not_found': '没有名为“{key}”的设置', 'setting.not_valid': '“{key}”的值不合要求：{problem}' },
}
