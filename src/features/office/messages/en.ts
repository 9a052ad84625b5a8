import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: {
    'setting.not_found': 'There is no setting “{key}”',
    'setting.not_valid': 'The value of “{key}” does not fit: {problem}',
  },
}
