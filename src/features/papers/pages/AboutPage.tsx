/** 一件事项的文书: what the reader may issue about it, a link each to a look at it, and what was issued. */
import { say } from '#kernel/message'
import { Actions, ButtonLink, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { paperApi, type PaperOffer, type PaperRow } from '../domain/contract.ts'
import { pageMessages } from '../messages/pages.ts'
import { previewAddress } from './PreviewPage.tsx'
import { PaperTable } from './PaperTable.tsx'

export const aboutPage: Page = {
  path: '/papers/about/:id',
  access: 'signed_in',
  async get({ call, params, session }) {
    const found = await call(paperApi.about, { id: params.id ?? '' })
    return { title: pageMessages[session.language].about.title, layout: 'wide', body: <About {...found} /> }
  },
}

interface AboutProps {
  readonly matter: { readonly title: string; readonly link: string } | null
  readonly offers: readonly PaperOffer[]
  readonly papers: readonly PaperRow[]
}

function About({ matter, offers, papers }: AboutProps) {
  const { about, register } = useMessages(pageMessages)
  const { roles } = useSession()
  return (
    <>
      <h1>{about.title}</h1>
      {matter && (
        <p>
          <a href={matter.link}>{matter.title}</a>
        </p>
      )}
      <h2>{about.issue}</h2>
      {offers.length === 0 && <p>{about.none}</p>}
      {offers.map((offer) => (
        <Offer key={`${offer.kind} ${offer.subjectId}`} offer={offer} />
      ))}
      <h2>{about.issued}</h2>
      {papers.length === 0 ? <p>{about.noneIssued}</p> : <PaperTable caption={about.issued} rows={papers} />}
      {roles.some((role) => role !== 'deputy') && (
        <p>
          <a href="/papers">{register.title}</a>
        </p>
      )}
    </>
  )
}

function Offer({ offer: { kind, subjectId, label, refused, paper, name: kindName } }: { offer: PaperOffer }) {
  const { about } = useMessages(pageMessages)
  const name = label === '' ? kindName : say(about.labelled, { name: kindName, label })
  const words = say(paper ? about.again : about.make, { name })
  return (
    <Actions>
      {refused === null ? (
        <ButtonLink href={previewAddress({ kind, subjectId })} kind="secondary">
          {words}
        </ButtonLink>
      ) : (
        <Submit kind="secondary" name={kind} value={subjectId} refused={refused}>
          {words}
        </Submit>
      )}
    </Actions>
  )
}
