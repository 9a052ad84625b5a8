/** 文书 of one suggestion at the workbench: what can be issued now, why not the rest, and what was issued. */
import { say } from '#kernel/message'
import { paperApi, type PaperOffer } from '#features/papers'
import { ActionButton } from '#ui/ActionButton'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { deskPapers } from '../../messages/desk-papers.ts'
import { previewAddress } from './address.ts'

export function Papers({ aboutId }: { aboutId: string }) {
  const m = useMessages(deskPapers)
  const { data } = useEndpoint(paperApi.about, { id: aboutId })
  if (!data) return null
  const open = data.offers.filter(({ paper }) => paper === null)
  return (
    <section>
      <h2>{m.title}</h2>
      <div className="actions-inline">
        {open.map((offer) => (
          <Offer key={`${offer.kind} ${offer.subjectId}`} offer={offer} />
        ))}
      </div>
      <ul className="plain-list">
        {data.papers.map(({ id, name, number, voidedOn }) => (
          <li key={id}>
            <a href={`/papers/${id}`}>{say(m.open, { number: number ?? '', title: number ? ` ${name}` : name })}</a>
            {voidedOn && <span className="hint"> {m.voided}</span>}
          </li>
        ))}
      </ul>
      {data.papers.length > 0 && <a href={`/papers/about/${aboutId}`}>{m.all}</a>}
      {open.length + data.papers.length === 0 && <p className="hint">{m.none}</p>}
    </section>
  )
}

function Offer({ offer: { kind, subjectId, name, label, refused } }: { offer: PaperOffer }) {
  const m = useMessages(deskPapers)
  const named = label === '' ? name : say(m.labelled, { name, label })
  const words = say(m.make, { name: named })
  if (refused !== null) return <ActionButton label={words} refused={refused} onClick={() => undefined} />
  return (
    <a className="button secondary" href={previewAddress(kind, subjectId)}>
      {words}
    </a>
  )
}
