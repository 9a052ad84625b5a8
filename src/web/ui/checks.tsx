/** What a page checks before it calls an endpoint (填写检查), so that the refusal says in words what to do in which field. */
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import { mostFiles } from '#kernel/uploads'
import { readDate } from '#kernel/written-date'
import { text, texts, type Form } from './page.tsx'

/** A field that has to be written; `label` is its label, as the reader sees it. */
export function written(form: Form, name: string, { label, limit }: { label: string; limit?: number }): string {
  const value = optional(form, name, { limit })
  if (value === '') throw new Refusal('invalid', 'form.missing', { label }, name)
  return value
}

/** Text as it was typed, without the invisible characters that word processors and chats paste along. */
export function optional(form: Form, name: string, { limit }: { limit?: number | undefined } = {}): string {
  const value = text(form, name)
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u200B\u2060\uFEFF]/gu, '')
    .trim()
  const count = Array.from(value).length
  if (limit !== undefined && count > limit) throw new Refusal('invalid', 'form.too_long', { count, limit }, name)
  return value
}

/** One of the choices a question offers. */
export function chosen<Option extends string>(
  form: Form,
  name: string,
  { label, among }: { label: string; among: readonly Option[] },
): Option {
  const value = text(form, name)
  const option = among.find((one) => one === value)
  if (option === undefined) throw new Refusal('invalid', 'form.choose', { label }, name)
  return option
}

/** At least one of what a question offers. */
export function chosenSome(form: Form, name: string, { label }: { label: string }): string[] {
  const values = texts(form, name).filter((value) => value !== '')
  if (values.length === 0) throw new Refusal('invalid', 'form.choose', { label }, name)
  return values
}

/** A day however people write it: 2025-06-25, 2025/6/25, 2025.6.25, 2025年6月25日, also in full-width digits. */
export function typedDay(form: Form, name: string, { label }: { label: string }): PlainDate {
  const value = written(form, name, { label }).normalize('NFKC')
  const read = readDate(value)
  if (!read?.hasDay) throw new Refusal('invalid', 'form.bad_date', { value }, name)
  return read.date
}

/** The stored files of these fields together, kept ones and new ones. */
export function fileIds(form: Form, ...names: readonly string[]): string[] {
  const ids = [...new Set(names.flatMap((name) => texts(form, name)))].filter((id) => id !== '')
  if (ids.length > mostFiles)
    throw new Refusal('invalid', 'form.too_many_files', { count: ids.length, limit: mostFiles }, names.at(-1))
  return ids
}
