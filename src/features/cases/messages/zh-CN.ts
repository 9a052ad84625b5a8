/** The source language. Every other language must have exactly these keys (checked by the compiler). */
import { refusals } from './refusals.ts'

export const zhCN = { refusals: refusals['zh-CN'] }
