/** What is asked of one matter by itself (分项测评): how its question is called on ballots, screens and papers. */
import type { Language } from '#kernel/message'

const words: Record<Language, Readonly<Record<string, string>>> = {
  'zh-CN': { attitude: '办理态度', result: '办理结果' },
  en: { attitude: 'attitude', result: 'result' },
}

/** The matter, with what is asked of it where it is asked more than one thing. */
export function questionTitle(
  language: Language,
  { title, aspect }: { readonly title: string; readonly aspect: string },
): string {
  const asked = words[language][aspect]
  return asked === undefined ? title : `${title} · ${asked}`
}
