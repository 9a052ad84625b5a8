/**
 * A server-rendered page (页面): reads and writes only through endpoints, so it passes the same rights as the API.
 * It works without JavaScript; `enhance` only makes it kinder.
 */
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Access, Endpoint } from '#kernel/endpoint'
import type { LiveChannel } from '#kernel/live'
import type { ListTable } from '#kernel/table-export'
import type { Session } from './session.tsx'

/** Calls an endpoint inside the page's own transaction, as the reader. */
export type Call = <Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input>,
) => Promise<z.output<Output>>

/** What was typed; uploads are already stored and appear as their file ids. */
export type Form = Readonly<Record<string, string | readonly string[] | undefined>>

/** The page of a list asked for as `?page=`, 1 to 1,000; whatever is no number is the first. */
export const pageIn = ({ page = '' }: PageContext['query']): number =>
  Math.min(1000, Math.max(1, Number.parseInt(page, 10) || 1))

export interface ShownRefusal {
  readonly code: string
  /** In the reader's language, saying what to do. */
  readonly message: string
  /** Name of the field it is about. */
  readonly field: string | undefined
}

export interface PageContext {
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: Form
  /** Set when this GET shows a form again after its POST was refused; `form` then holds what was typed. */
  readonly refusal: ShownRefusal | undefined
  readonly session: Session
  /** Idempotency key for the form on this page; <FormKey/> writes it. */
  readonly formKey: string
  readonly call: Call
}

export interface View {
  readonly title: string
  readonly body: ReactNode
  readonly status?: number
  /**
   * 'wide' for tables of units and leaders; 'print' without header and navigation, as any page with ?print=1; 'hall' for
   * the dark screens of a hall; 'vote' for the one page that votes, with the smallest script.
   */
  readonly layout?: 'narrow' | 'wide' | 'print' | 'hall' | 'vote'
  /**
   * What the page follows while it is open (现场更新): after a change its elements with data-part="name" are asked for again.
   * `spread` is over how many milliseconds the readers of a full hall do so; 0 when they must all see it at once. `steps`
   * leaves out what happens many times a second.
   */
  readonly live?: {
    readonly channel: LiveChannel
    readonly spread?: number
    readonly steps?: boolean
    /** A shared page whose parts are asked for instead of this one. */
    readonly shared?: string
  }
}

export interface Redirect {
  readonly to: string
}

export interface Page {
  readonly path: string
  readonly access: Access
  /** The same for whoever asks for this address: kept for as long as the version it follows. */
  readonly shared?: boolean
  get(context: PageContext): Promise<View | Redirect>
  /** Runs in one transaction; a refusal shows `get` again with everything that was typed. */
  post?(context: PageContext): Promise<Redirect>
  /**
   * 导出清单: the list this page shows, whole, as its address filters it and as far as the reader sees it. <ExportForm/> on
   * the page asks for it; on a public page ?format=xlsx or csv answers it to anybody.
   */
  list?(context: ListContext): Promise<ListTable>
}

/** What decides a list: who reads, and the address. */
export type ListContext = Pick<PageContext, 'params' | 'query' | 'session' | 'call'>

/** One word of the navigation bar of a place of work; at most five are shown. */
export interface MenuItem {
  readonly area: 'public' | 'deputy' | 'unit' | 'leader' | 'station'
  readonly label: Readonly<Record<'zh-CN' | 'en', string>>
  readonly href: string
}

/** What features/x/pages/index.tsx exports. */
export interface PageFeature {
  readonly pages: readonly Page[]
  readonly menu?: readonly MenuItem[]
}

/** One text field of a form; '' when absent, the first when repeated. */
export const text = (form: Form, name: string): string => {
  const value = form[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** All values of a repeated field. */
export const texts = (form: Form, name: string): readonly string[] => {
  const value = form[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
