/** The period in the address (统计期): kept from figure to figure. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { useSearchState, writeSearch } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { deskMessages } from '../messages/desk.ts'

export const PeriodSearch = z.object({ from: PlainDateText.optional(), to: PlainDateText.optional() })
export type PeriodSearch = z.output<typeof PeriodSearch>

export const figureAddress = (
  id: string,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): string => {
  const search = writeSearch({ from, to })
  return search ? `/desk/report/${id}?${search}` : `/desk/report/${id}`
}

/** Where the period was not chosen, the fields show the one the server took. */
export function Period({ shown }: { shown: { from: string; to: string } | undefined }) {
  const m = useMessages(deskMessages)
  const [, change] = useSearchState(PeriodSearch)
  return (
    <form
      key={`${shown?.from}-${shown?.to}`}
      className="actions-inline"
      aria-label={m.period}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const day = (name: string) => {
          const value = form.get(name)
          return typeof value === 'string' ? value : ''
        }
        change({ from: day('from'), to: day('to') })
      }}
    >
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {m[name]} <input type="date" name={name} defaultValue={shown?.[name]} />
        </label>
      ))}
      <button type="submit" className="button secondary">
        {m.show}
      </button>
    </form>
  )
}

/** The desk's twin of the role-neutral address of a record. */
export const deskTwin = (link: string): string => (link.startsWith('/desk') ? link : `/desk${link}`)
