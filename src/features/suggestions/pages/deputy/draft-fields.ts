/** From the form of a draft to what the endpoints take, and back (草稿填写). */
import type { z } from 'zod'
import { fileIds, optional } from '#ui/checks'
import { text, type Form } from '#ui/page'
import type { DraftFields } from '../../domain/contract-deputy.ts'
import { contactWishes, formations, publications, type SuggestionView } from '../../domain/views.ts'

type Fields = z.input<typeof DraftFields>

const titleLimit = 120

const oneOf = <Option extends string>(options: readonly Option[], value: string): Option | undefined =>
  options.find((option) => option === value)

/** What both forms have. A title that only repeats the beginning of the text is left to the house to word. */
const quickFields = (form: Form): Fields => {
  const words = optional(form, 'text')
  const title = optional(form, 'title', { limit: titleLimit })
  return {
    title: title !== '' && words.startsWith(title) ? '' : title,
    text: words,
    files: fileIds(form, 'photos', 'files'),
  }
}

/** The first form has one box; the formal fields keep their defaults. */
export const newFields = quickFields

/** The form of an existing draft has all fields. */
export const allFields = (form: Form): Fields => ({
  ...quickFields(form),
  situation: optional(form, 'situation'),
  analysis: optional(form, 'analysis'),
  proposal: optional(form, 'proposal'),
  category: text(form, 'category') || null,
  formedBy: oneOf(formations, text(form, 'formedBy')) ?? null,
  publication: oneOf(publications, text(form, 'publication')),
  publicationReason: optional(form, 'publicationReason', { limit: 500 }),
  confidential: text(form, 'confidential') === 'yes',
  contactWish: oneOf(contactWishes, text(form, 'contactWish')),
  writtenOnly: text(form, 'writtenOnly') === 'yes',
  wishedUnitId: text(form, 'wishedUnitId') || null,
  raisedBefore: optional(form, 'raisedBefore', { limit: 40 }) || null,
})

export const isPhoto = ({ mediaType }: SuggestionView['files'][number]): boolean => mediaType.startsWith('image/')

/** The number the deputy gave as 往年提出. */
export const raisedBeforeOf = ({ links }: SuggestionView): string =>
  links.find(({ kind, direction }) => kind === 'raised_before' && direction === 'from')?.reference ?? ''
