/** The source language. Every other language must have exactly these keys (checked by the compiler). */
export const zhCN = { refusals: {} }
