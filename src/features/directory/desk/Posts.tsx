/** 任职 of a person, newest first. */
import { Anchor } from '#ui/navigation'
import { DataTable } from '#ui/lists'
import { useMessages } from '#ui/session'
import { postRules } from '../domain/lifecycle.ts'
import type { Post } from '../domain/person.ts'
import { messages } from '../messages/index.ts'
import { Period } from './period.tsx'
import { EndPostDialog } from './post-dialogs.tsx'
import { Step } from './step.tsx'

export function Posts({ posts }: { posts: readonly Post[] }) {
  const m = useMessages(messages).desk
  if (posts.length === 0) return <p>{m.noPosts}</p>
  return (
    <DataTable
      caption={m.posts}
      rows={posts}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'organisation',
          head: m.organisation,
          cell: ({ organisation, organisationId }) => (
            <Anchor href={`/desk/organisations/${organisationId}`}>{organisation}</Anchor>
          ),
        },
        { id: 'title', head: m.title, cell: ({ title }) => title },
        { id: 'role', head: m.role, cell: ({ role }) => (role ? m.roles[role] : m.noRole) },
        { id: 'period', head: m.period, cell: (post) => <Period {...post} /> },
        {
          id: 'end',
          head: m.endPost,
          cell: (post) => (
            <Step
              rules={postRules}
              action="end"
              state={post.endsOn === null ? 'active' : 'ended'}
              label={m.endPost}
              dialog={(close) => <EndPostDialog post={post} onClose={close} />}
            />
          ),
        },
      ]}
    />
  )
}
