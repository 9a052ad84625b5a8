/** 印发前看一看: number, addressee, signer and the paper as it would be; confirmed, exactly this is issued. */
import { say } from '#kernel/message'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { Facts } from '#ui/lists'
import { text, type Page } from '#ui/page'
import { PaperPages } from '#ui/paper'
import { useMessages } from '#ui/session'
import { paperApi, type PaperPreview, type PdfFaces } from '../domain/contract.ts'
import { pageMessages } from '../messages/pages.ts'

interface Asked {
  readonly kind: string
  readonly subjectId: string
}

const queryOf = ({ kind, subjectId }: Asked): string => new URLSearchParams({ kind, subjectId }).toString()

export const previewAddress = (asked: Asked): string => `/papers/preview?${queryOf(asked)}`

export const previewPage: Page = {
  path: '/papers/preview',
  access: 'signed_in',
  async get({ call, query, session, refusal }) {
    const asked = { kind: query.kind ?? '', subjectId: query.subjectId ?? '' }
    const preview = await call(paperApi.preview, asked)
    if (preview.paper) return { to: `/papers/${preview.paper.id}${refusal ? '?done=before' : ''}` }
    const faces = await call(paperApi.pdfFaces, {})
    return {
      title: say(pageMessages[session.language].preview.title, { name: preview.name }),
      layout: 'wide',
      body: <Preview asked={asked} preview={preview} faces={faces} />,
    }
  },
  async post({ call, form }) {
    const number = text(form, 'number')
    const { id } = await call(paperApi.issue, {
      kind: text(form, 'kind'),
      subjectId: text(form, 'subjectId'),
      seen: { number: number === '' ? null : number, digest: text(form, 'digest') },
    })
    return { to: `/papers/${id}?done=issued` }
  },
}

interface PreviewProps {
  readonly asked: Asked
  readonly preview: PaperPreview
  readonly faces: PdfFaces
}

function Preview({ asked, preview: { name, aboutId, number, digest, content }, faces }: PreviewProps) {
  const { preview: m, one } = useMessages(pageMessages)
  const { organ, addressee, signature, imprint } = content
  const copies = imprint?.copies ?? []
  return (
    <>
      <h1>{say(m.title, { name })}</h1>
      <p>{m.intro}</p>
      <Facts
        facts={[
          [m.numberNow, <b key="number">{number ?? m.unnumbered}</b>],
          ...(addressee ? [[one.addressee, addressee] as const] : []),
          ...(organ === '' ? [] : [[m.organ, organ] as const]),
          ...(signature?.signer ? [[m.signer, signature.signer] as const] : []),
          ...(copies.length > 0 ? [[m.copies, copies.join(one.and)] as const] : []),
        ]}
      />
      <PostForm label={m.confirm}>
        <input type="hidden" name="kind" value={asked.kind} />
        <input type="hidden" name="subjectId" value={asked.subjectId} />
        <input type="hidden" name="number" value={number ?? ''} />
        <input type="hidden" name="digest" value={digest} />
        <Actions>
          <Submit>{m.confirm}</Submit>
          {faces.refused === null && (
            <ButtonLink href={`/api/papers/preview/pdf?${queryOf(asked)}`} kind="secondary">
              {one.pdf}
            </ButtonLink>
          )}
          <ButtonLink href={`/papers/about/${aboutId}`} kind="secondary">
            {m.back}
          </ButtonLink>
        </Actions>
      </PostForm>
      {faces.refused !== null && <p className="hint">{faces.refused}</p>}
      <h2>{m.look}</h2>
      <div className="paper-frame" role="region" aria-label={m.look} tabIndex={0}>
        <PaperPages paper={content} />
      </div>
    </>
  )
}
