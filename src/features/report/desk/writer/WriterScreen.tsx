/** 写报告: the document on the left, the evidence of its figures on the right. */
import { useState } from 'react'
import { z } from 'zod'
import { Asking } from '#ui/asking'
import { Anchor, useParameters } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { writerApi } from '../../domain/writer/contract.ts'
import { writerMessages } from '../../messages/writer.ts'
import { Writer } from './Writer.tsx'

const Parameters = z.object({ reportId: z.uuid() })

export function WriterScreen() {
  const m = useMessages(writerMessages).writer
  const { reportId } = useParameters(Parameters)
  const { data, error, refetch } = useEndpoint(writerApi.show, { id: reportId })
  /** Which text the editor started from; another one starts another editor. */
  const [round, setRound] = useState(0)
  return (
    <>
      <p>
        <Anchor href="/desk/report/texts">{m.back}</Anchor>
      </p>
      {data ? (
        <Writer
          key={`${reportId}-${round}`}
          report={data}
          onSaved={() => void refetch()}
          onStartAgain={() => void refetch().then(() => setRound((count) => count + 1))}
        />
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}
