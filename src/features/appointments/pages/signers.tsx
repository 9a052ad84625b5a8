/** 联名人 as pages and the workbench list them: who has signed, when and how, and how many the law asks for. */
import { say } from '#kernel/message'
import { useMessages } from '#ui/session'
import { Status, Tag } from '#ui/status'
import type { Signer, Signing } from '../domain/views.ts'
import { jointMessages } from '../messages/joint.ts'

export function Signers({ signing }: { signing: Signing }) {
  const { one: m } = useMessages(jointMessages)
  const { signed, all, needed, basis, signers } = signing
  return (
    <section>
      <h2>{m.signers}</h2>
      <p>{say(m.count, { signed, all, needed })}</p>
      <p className="hint">
        {m.basis} {basis}
      </p>
      <ul className="plain">
        {signers.map((signer) => (
          <SignerLine key={signer.personId} signer={signer} />
        ))}
      </ul>
    </section>
  )
}

function SignerLine({ signer }: { signer: Signer }) {
  const { one: m } = useMessages(jointMessages)
  const { name, distinction, lead, signedOn, withdrawnOn, inWriting, counts } = signer
  const words =
    withdrawnOn !== null
      ? say(m.withdrawn, { day: withdrawnOn })
      : signedOn === null
        ? m.asked
        : !counts
          ? m.gone
          : say(inWriting ? m.inWriting : m.signed, { day: signedOn })
  return (
    <li>
      <b>{name}</b> <span className="hint">{distinction}</span> {lead && <Tag>{m.lead}</Tag>}{' '}
      <Status kind={counts ? 'done' : signedOn === null ? 'todo' : 'returned'}>{words}</Status>
    </li>
  )
}
