/** 一个人: mandates, posts and their history; each step with its rule. */
import { z } from 'zod'
import { Facts } from '#ui/lists'
import { Anchor, useParameters } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { personApi } from '../domain/contract.ts'
import { mandateRules, personRules, postRules } from '../domain/lifecycle.ts'
import { nameText } from '../domain/naming.ts'
import type { PersonView } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { Asking } from './loaded.tsx'
import { NewMandateDialog } from './mandate-dialogs.tsx'
import { Mandates } from './Mandates.tsx'
import { ChangePersonDialog, ContactDialog } from './person-dialogs.tsx'
import { NewPostDialog } from './post-dialogs.tsx'
import { Posts } from './Posts.tsx'
import { Step } from './step.tsx'

const Parameters = z.object({ id: z.uuid() })

export function PersonScreen() {
  const { id } = useParameters(Parameters)
  const { data, error } = useEndpoint(personApi.get, { id })
  const m = useMessages(messages).desk
  return (
    <div className="narrow">
      <p>
        <Anchor href="/desk/people">{m.back}</Anchor>
      </p>
      {data ? <PersonDetail view={data} /> : <Asking error={error} />}
    </div>
  )
}

function PersonDetail({ view }: { view: PersonView }) {
  const m = useMessages(messages).desk
  const { person, sameName, mandates, suspensions, posts } = view
  return (
    <>
      <h1>{nameText({ ...person, sameName })}</h1>
      <Facts
        facts={[
          [m.distinction, person.distinction || m.unknown],
          [m.gender, person.gender ? m.genders[person.gender] : m.unknown],
        ]}
      />
      <div className="actions">
        <Step
          rules={personRules}
          action="change"
          state="active"
          label={m.changePerson}
          dialog={(close) => <ChangePersonDialog person={person} onClose={close} />}
        />
        <Step
          rules={personRules}
          action="save_contact"
          state="active"
          label={m.contact}
          dialog={(close) => <ContactDialog id={person.id} onClose={close} />}
        />
        <Step
          rules={mandateRules}
          action="create"
          state="new"
          label={m.newMandate}
          dialog={(close) => <NewMandateDialog personId={person.id} onClose={close} />}
        />
        <Step
          rules={postRules}
          action="create"
          state="new"
          label={m.newPost}
          dialog={(close) => <NewPostDialog personId={person.id} onClose={close} />}
        />
      </div>
      <h2>{m.mandates}</h2>
      <Mandates mandates={mandates} suspensions={suspensions} />
      <h2>{m.posts}</h2>
      <Posts posts={posts} />
    </>
  )
}
