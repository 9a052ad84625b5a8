/** 公开预览: the public page exactly as it will be, for the office, before anybody else sees it. */
import { say } from '#kernel/message'
import { publicationApi } from '#features/publications'
import type { Page } from '#ui/page'
import { useSession } from '#ui/session'
import { PublicContent } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { PublicView } from './PublicView.tsx'

export const previewPage: Page = {
  path: '/s/:id/preview',
  access: ['deputies_office'],
  async get({ call, params, session }) {
    const { row, content, masked } = await call(publicationApi.preview, { kind: 'suggestion', id: params.id ?? '' })
    const published = row.stand === 'published' || row.stand === 'changed'
    return {
      title: say(wordsOf(session).whole.preview.title, { title: row.title }),
      body: (
        <Preview
          content={PublicContent.parse(content)}
          id={row.id}
          masked={masked}
          published={published}
          why={row.stand === 'waits' ? row.why : null}
        />
      ),
    }
  },
}

interface PreviewProps {
  readonly content: PublicContent
  readonly id: string
  readonly masked: number
  readonly published: boolean
  readonly why: string | null
}

function Preview({ content, id, masked, published, why }: PreviewProps) {
  const { preview } = useWords().whole
  const { today } = useSession()
  return (
    <>
      <div className="note">
        <p>{published ? preview.published : preview.intro}</p>
        {masked > 0 && <p>{say(preview.masked, { count: masked })}</p>}
        {why && <p>{say(preview.why, { why })}</p>}
        <p>
          <a href={`/desk/s/${id}`}>{preview.back}</a>
        </p>
      </div>
      <PublicView published={{ ...content, publishedOn: today, modifiedAt: '' }} />
    </>
  )
}
