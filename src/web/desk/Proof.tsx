/** The dialog in which somebody proves himself again (再次验证), while a command waits for it. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { answerProofs } from '#ui/proof'
import { features } from './features.ts'

const load = features.find(({ proof }) => proof)?.proof
const Dialog = load && lazy(async () => ({ default: (await load()).Dialog }))

export function Proof() {
  const [answer, setAnswer] = useState<(proved: boolean) => void>()
  // Commands are sent outside React.
  useEffect(() => answerProofs(() => new Promise<boolean>((resolve) => setAnswer(() => resolve))), [])
  if (!answer || !Dialog) return null
  const done = (proved: boolean) => {
    setAnswer(undefined)
    answer(proved)
  }
  return (
    <Suspense fallback={null}>
      <Dialog onDone={done} />
    </Suspense>
  )
}
