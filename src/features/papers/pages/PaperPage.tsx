/** One paper (一份文书): its file and preview, the signed scan, and making it void. */
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { fileIds, written } from '#ui/checks'
import { dayText } from '#ui/dates'
import { FileField } from '#ui/FileField'
import { Field, TextArea } from '#ui/fields'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { Facts } from '#ui/lists'
import { text, type Page, type PageContext, type Redirect } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { paperApi, type PaperRow, type PaperView, type PdfFaces } from '../domain/contract.ts'
import { pageMessages } from '../messages/pages.ts'
import { PaperState } from './PaperTable.tsx'

export const paperPage: Page = {
  path: '/papers/:id',
  access: 'signed_in',
  async get({ call, params, query, session }) {
    const paper = await call(paperApi.one, { id: params.id ?? '' })
    const faces = await call(paperApi.pdfFaces, {})
    const m = pageMessages[session.language]
    const said: Readonly<Record<string, string>> = {
      issued: paper.number === null ? m.one.doneForm : m.one.done,
      before: m.one.before,
      scanned: m.scan.done,
      voided: m.void.done,
    }
    return { title: paper.title, body: <OnePaper paper={paper} faces={faces} notice={said[query.done ?? '']} /> }
  },
  post: (context) => (text(context.form, 'intent') === 'void' ? makeVoid(context) : attach(context)),
}

async function makeVoid({ call, form, params, session }: PageContext): Promise<Redirect> {
  const { id = '' } = params
  const label = pageMessages[session.language].void.reason
  await call(paperApi.void, { id, reason: written(form, 'reason', { label, limit: 500 }) })
  return { to: `/papers/${id}?done=voided` }
}

async function attach({ call, form, params }: PageContext): Promise<Redirect> {
  const { id = '' } = params
  const [fileId] = fileIds(form, 'scan')
  if (!fileId) throw new Refusal('invalid', 'paper.scan_missing', {}, 'scan')
  await call(paperApi.attachScan, {
    id,
    fileId,
    number: text(form, 'number'),
    addressee: text(form, 'addressee'),
  })
  return { to: `/papers/${id}?done=scanned` }
}

interface OnePaperProps {
  readonly paper: PaperView
  readonly faces: PdfFaces
  readonly notice: string | undefined
}

function OnePaper({ paper, faces, notice }: OnePaperProps) {
  const { one: m } = useMessages(pageMessages)
  const { language, today } = useSession()
  const day = (on: string) => dayText(on, language, { today })
  const { id, name, title, number, addressee, issuedOn, voidedOn, voidReason, digest, fileId, scanFileId } = paper
  return (
    <>
      {notice && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <p className="reference">{name}</p>
      <h1>{title}</h1>
      <p className="facts">
        <PaperState paper={paper} />
      </p>
      {voidedOn && <p className="notice warn">{say(m.voidedOn, { date: day(voidedOn), reason: voidReason ?? '' })}</p>}
      <Facts
        facts={[
          ...(number === null ? [] : [[m.number, number] as const]),
          ...(addressee === '' ? [] : [[m.addressee, addressee] as const]),
          [m.issuedOn, day(issuedOn)],
          [m.digest, digest.slice(0, 16)],
        ]}
      />
      <Actions>
        <ButtonLink href={`/files/${fileId}`}>{m.word}</ButtonLink>
        {faces.refused === null && (
          <ButtonLink href={`/api/papers/${id}/pdf`} kind="secondary">
            {m.pdf}
          </ButtonLink>
        )}
        <ButtonLink href={`/print/papers/${id}`} kind="secondary">
          {m.print}
        </ButtonLink>
        {scanFileId && (
          <ButtonLink href={`/files/${scanFileId}`} kind="secondary">
            {m.scan}
          </ButtonLink>
        )}
      </Actions>
      <AboutFaces {...faces} />
      <p>
        <a href={`/papers/about/${paper.aboutId}`}>{m.about}</a>
      </p>
      {paper.ofOwnOrgan && voidedOn === null && <OfOrgan paper={paper} />}
    </>
  )
}

/** Why there is no PDF, or what it is set in instead of the prescribed faces. */
function AboutFaces({ refused, substitutes }: PdfFaces) {
  const { one: m } = useMessages(pageMessages)
  if (refused !== null) return <p className="hint">{refused}</p>
  if (substitutes.length === 0) return null
  const faces = substitutes.map((substitute) => say(m.pdfFace, { ...substitute })).join(m.and)
  return <p className="hint">{say(m.pdfFaces, { faces })}</p>
}

/** What the organ that issued it can still do. */
function OfOrgan({ paper }: { paper: PaperRow }) {
  const { scan, void: gone } = useMessages(pageMessages)
  return (
    <>
      {paper.scanFileId === null && (
        <>
          <h2>{scan.title}</h2>
          <p>{scan.hint}</p>
          <PostForm files label={scan.title}>
            <Field name="number" label={scan.number} />
            {paper.addressee !== '' && <Field name="addressee" label={scan.addressee} />}
            <FileField name="scan" label={scan.file} button={scan.button} accept=".pdf,.jpg,.jpeg" />
            <Actions>
              <Submit name="intent" value="scan" kind="secondary">
                {scan.submit}
              </Submit>
            </Actions>
          </PostForm>
        </>
      )}
      <h2>{gone.title}</h2>
      <p>{gone.hint}</p>
      <PostForm label={gone.title}>
        <TextArea name="reason" label={gone.reason} rows={2} />
        <Actions>
          <Submit name="intent" value="void" kind="secondary">
            {gone.submit}
          </Submit>
        </Actions>
      </PostForm>
    </>
  )
}
