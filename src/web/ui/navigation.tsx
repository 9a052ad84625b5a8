/** Moving about the workbench (导航): links without reload, and the state of a screen in its address. */
import { notFound, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, type AnchorHTMLAttributes, type MouseEvent } from 'react'
import type { z } from 'zod'

/** A link; inside the desk it opens without a reload, everywhere else it is an ordinary one. */
export function Anchor({ href, onClick, ...attributes }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const follow = useFollow()
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    follow(event)
  }
  return <a {...attributes} href={href} onClick={go} />
}

/** Follows the plain link that was pressed, wherever it stands inside the element that listens. */
export function useFollow(): (event: MouseEvent) => void {
  // Null where a component stands alone, outside the desk.
  const router = useRouter({ warn: false }) as ReturnType<typeof useRouter> | null
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const href = link?.getAttribute('href') ?? ''
    if (event.defaultPrevented || !isDesk(href) || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link?.target) return
    if (!router) return
    event.preventDefault()
    router.history.push(href)
  }
}

const isDesk = (href: string): boolean => /^\/desk(?=[/?#]|$)/.test(href)

/** Opens an address from code: inside the desk without a reload. */
export function useOpen(): (href: string) => void {
  const { history } = useRouter()
  return useCallback((href) => (isDesk(href) ? history.push(href) : window.location.assign(href)), [history])
}

/**
 * Parameters of the path, checked: useParameters(z.object({ number: z.string() })). An address that cannot be one of these
 * shows that there is nothing here.
 */
export function useParameters<Schema extends z.ZodObject>(schema: Schema): z.output<Schema> {
  const raw = useParams({ strict: false }) as Record<string, unknown>
  const known = JSON.stringify(raw)
  const parsed = useMemo(() => schema.safeParse(JSON.parse(known)), [schema, known])
  if (!parsed.success) throw notFound()
  return parsed.data
}

export type ChangeSearch<Schema extends z.ZodObject> = (
  change: Partial<z.input<Schema>>,
  how?: { push?: boolean },
) => void

/**
 * State worth a link: filters, sort, the opened row. All values are text in the address, so schemas coerce and
 * give defaults; what does not fit is left out instead of breaking the screen. Undefined removes a value.
 */
export function useSearchState<Schema extends z.ZodObject>(schema: Schema): [z.output<Schema>, ChangeSearch<Schema>] {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const router = useRouter()
  const known = JSON.stringify(raw)
  const value = useMemo(() => readSearch(schema, JSON.parse(known) as Record<string, unknown>), [schema, known])
  const change = useCallback<ChangeSearch<Schema>>(
    (changes, { push = false } = {}) => {
      const { pathname, search } = router.state.location
      const next = writeSearch({ ...(search as Record<string, unknown>), ...changes })
      const address = next === '' ? pathname : `${pathname}?${next}`
      if (push) router.history.push(address)
      else router.history.replace(address)
    },
    [router],
  )
  return [value, change]
}

/** The search as the schema reads it, without the values it refuses. */
export function readSearch<Schema extends z.ZodObject>(schema: Schema, raw: Record<string, unknown>): z.output<Schema> {
  const first = schema.safeParse(raw)
  if (first.success) return first.data
  const refused = new Set(first.error.issues.map(({ path }) => String(path[0])))
  return schema.parse(Object.fromEntries(Object.entries(raw).filter(([name]) => !refused.has(name))))
}

/** Search values as text: several values repeat the name, empty ones disappear. */
export function writeSearch(values: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
  return search.toString()
}

/** The other way round: a name that stands once is a text, one that repeats is a list. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const search = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const all = search.getAll(name)
      return [name, all.length === 1 ? (all[0] ?? '') : all]
    }),
  )
}
