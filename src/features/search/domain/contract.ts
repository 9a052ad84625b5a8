/** What can be asked of the search over HTTP (检索): inside as far as rights go, and what is public. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'

/** A piece of text, marked where it is what was looked for. */
export const Piece = z.object({ text: z.string(), hit: z.boolean() })
export type Piece = z.infer<typeof Piece>

const Hit = z.object({
  kind: z.string(),
  kindName: z.string(),
  id: z.string(),
  reference: z.string().nullable(),
  title: z.array(Piece),
  excerpt: z.array(Piece),
  on: z.string(),
  units: z.array(z.string()),
  state: z.string().nullable(),
  /** Where it opens: on a page, at the workbench. */
  page: z.string().nullable(),
  desk: z.string().nullable(),
})
export type Hit = z.infer<typeof Hit>

const Facet = z.object({ value: z.string(), name: z.string(), count: z.number().int() })

export const Results = z.object({
  rows: z.array(Hit),
  total: z.number().int(),
  pages: z.number().int(),
  /** There are more than are counted and listed; another word helps. */
  more: z.boolean(),
  /** Nothing holds every word: these share the most telling ones. */
  closest: z.boolean(),
  facets: z.object({
    kind: z.array(Facet),
    year: z.array(Facet),
    unit: z.array(Facet),
    state: z.array(Facet),
  }),
})
export type Results = z.infer<typeof Results>

export const Search = z.object({
  q: z.string().trim().max(200),
  kind: z.string().max(40).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  unit: z.string().max(100).optional(),
  state: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).max(100).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(20),
})
export type Search = z.output<typeof Search>

export const searchApi = {
  /** 检索: everything the reader may read. */
  search: endpoint('GET', '/api/search', { access: 'signed_in', input: Search, output: Results }),
  /** 公开检索: what anybody may read. */
  publicSearch: endpoint('GET', '/api/public/search', { access: 'public', input: Search, output: Results }),
}
