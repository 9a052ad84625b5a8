/** 一项议定事项 at the workbench: how it stands and why by that day, what can be done, what was done. */
import { z } from 'zod'
import { Asking } from '#ui/asking'
import { Anchor, useParameters } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { Steps } from '#ui/steps'
import { useEndpoint } from '#ui/useEndpoint'
import { agreedApi } from '../../domain/agreed/contract.ts'
import type { AgreedMatterView } from '../../domain/agreed/views.ts'
import { choicesApi } from '../../domain/contract-choices.ts'
import { agreedFaces } from '../../messages/agreed/faces.ts'
import { agreedWords } from '../../messages/agreed/words.ts'
import { MatterActs, MatterFacts, MatterHead, MatterText } from '../../pages/agreed/parts.tsx'
import { matterSteps } from './matter-steps.ts'

const Parameters = z.object({ id: z.uuid() })

export function MatterScreen() {
  const { desk: m } = useMessages(agreedFaces)
  const { id } = useParameters(Parameters)
  const { data: one, error } = useEndpoint(agreedApi.one, { id })
  return (
    <>
      <p>
        <Anchor href="/desk/agreed">{m.back}</Anchor>
      </p>
      {one ? <Matter one={one} /> : <Asking error={error} />}
    </>
  )
}

function Matter({ one }: { one: AgreedMatterView }) {
  const faces = useMessages(agreedFaces)
  const words = useMessages(agreedWords)
  const { data } = useEndpoint(choicesApi.bodies, {})
  return (
    <article className="whole">
      <header>
        <MatterHead one={one} />
      </header>
      <Steps label={faces.steps} steps={matterSteps({ faces, words }, one, data?.bodies ?? [])} />
      <div className="columns">
        <div>
          <MatterText one={one} />
          <MatterActs one={one} />
        </div>
        <aside>
          <MatterFacts one={one} topicHref="/desk/meetings/topics" />
        </aside>
      </div>
    </article>
  )
}
