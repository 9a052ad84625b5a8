/** How a session is called in prose (会次): 第十七届第四次会议, in the reader's language. */
import { say, type Language } from '#kernel/message'
import { toChineseNumeral } from '#kernel/numerals'
import { messages } from '../messages/index.ts'
import type { Session } from './term.ts'

/** short 十七届四次会议 · long 第十七届人民代表大会第四次会议 */
export function sessionLabel(
  { term, number }: Pick<Session, 'term' | 'number'>,
  language: Language,
  form: 'short' | 'long' = 'short',
): string {
  const spoken = (count: number) => (language === 'zh-CN' ? toChineseNumeral(count) : count)
  return say(messages[language].sessionNames[form], { term: spoken(term), number: spoken(number) })
}
