/** 进度: how far the reading or the taking of a sheet is, asked for every second while it runs. */
import { useQuery } from '@tanstack/react-query'
import { say } from '#kernel/message'
import { useMessages } from '#ui/session'
import { call } from '#ui/useEndpoint'
import { importApi } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'

const every = 1000

/** `id` is the file while it is read, the import afterwards. */
export function ImportProgress({ id }: { id: string | undefined }) {
  const m = useMessages(messages).desk
  const { data } = useQuery({
    queryKey: [importApi.progress.path, id],
    queryFn: () => call(importApi.progress, { id: id ?? '' }),
    enabled: id !== undefined,
    refetchInterval: every,
    gcTime: 0,
  })
  const { step = 'reading', done = 0, of = 0 } = data?.progress ?? {}
  const words = m.steps[step]
  return (
    <div className="progress" role="status" aria-busy="true">
      <p>{of > 0 ? say(m.stepOf, { step: words, done, of }) : words}</p>
      <progress aria-label={words} {...(of > 0 && { value: done, max: of })} />
    </div>
  )
}
