/** Atom (RFC 4287): a feed written from its entries; every text is escaped, every instant is RFC 3339. */
import type { OpenAnswer } from '#kernel/open'

export interface FeedEntry {
  /** An IRI that never changes: 'urn:uuid:…'. */
  readonly id: string
  readonly title: string
  readonly link: string
  readonly published: Date
  readonly updated: Date
  readonly summary: string
  readonly content?: string | undefined
  readonly categories?: readonly string[]
}

export interface Feed {
  readonly id: string
  readonly title: string
  readonly author: string
  readonly self: string
  readonly web: string
  readonly updated: Date
  readonly entries: readonly FeedEntry[]
}

/** Characters XML 1.0 has no place for are left out: a text pasted from elsewhere may hold them. */
const written = (sign: string): string => (sign === '\t' || sign === '\n' || sign === '\r' ? sign : '')

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\p{Cc}|[\uFFFE\uFFFF]/gu, written)
    .replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes}>${escaped(text)}</${name}>`

const entryXml = ({ id, title, link, published, updated, summary, content, categories = [] }: FeedEntry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    `<link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    element('published', published.toISOString()),
    element('updated', updated.toISOString()),
    ...categories.map((category) => `<category term="${escaped(category)}"/>`),
    element('summary', summary),
    ...(content === undefined ? [] : [element('content', content, ' type="text"')]),
    '</entry>',
  ].join('')

export const feedAnswer = ({ id, title, author, self, web, updated, entries }: Feed): OpenAnswer => ({
  mediaType: 'application/atom+xml; charset=utf-8',
  body: [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('id', id),
    element('title', title),
    element('updated', updated.toISOString()),
    `<author>${element('name', author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(web)}"/>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n'),
  modifiedAt: updated,
})
