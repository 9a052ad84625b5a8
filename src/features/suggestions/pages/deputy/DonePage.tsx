/** 收到了: the number or the receipt, and what happens next with its dates. Reloading it submits nothing. */
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { Actions, ButtonLink } from '#ui/form'
import type { Page } from '#ui/page'
import { useSession } from '#ui/session'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { suggestionOf } from '../whole/find.ts'
import { addressOf } from '../whole/naming.ts'

export const donePage: Page = {
  path: '/me/suggest/:id/done',
  access: ['deputy'],
  async get(context) {
    const view = await suggestionOf(context)
    const { done } = wordsOf(context.session).deputy
    const title = view.number === null ? done.title : say(done.titleNumbered, { number: view.number })
    return { title, body: <Done view={view} title={title} /> }
  },
}

function Done({ view, title }: { view: SuggestionView; title: string }) {
  const { done } = useWords().deputy
  const { language, today } = useSession()
  const screening = view.clocks.find(({ stoppedOn }) => stoppedOn === null)
  return (
    <>
      <h1>{title}</h1>
      <p>{view.title}</p>
      <h2>{done.next}</h2>
      <ol>
        <li>
          {screening
            ? say(done.screening, { date: dayText(screening.dueOn, language, { weekday: true, today }) })
            : done.screeningNoDate}
        </li>
        <li>{done.assigned}</li>
        <li>{done.replied}</li>
        <li>{done.rated}</li>
      </ol>
      <p>
        <a href={addressOf(view)}>{done.link}</a>
      </p>
      <Actions>
        <ButtonLink href="/me">{done.back}</ButtonLink>
        <ButtonLink href="/me/suggest/new" kind="secondary">
          {done.again}
        </ButtonLink>
      </Actions>
    </>
  )
}
