/** 一个机构: names through time, duties, people in posts, and what belongs to it. */
import { z } from 'zod'
import { say } from '#kernel/message'
import { whyNot } from '#kernel/rules'
import { Facts } from '#ui/lists'
import { Anchor, useParameters } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { organisationApi } from '../domain/contract.ts'
import { dutyRules, rulesForKind } from '../domain/lifecycle.ts'
import type { Organisation } from '../domain/organisation.ts'
import type { OrganisationView } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { Asking } from './loaded.tsx'
import {
  ChangeOrganisationDialog,
  EndOrganisationDialog,
  NewDutyDialog,
  RenameDialog,
} from './organisation-dialogs.tsx'
import { Period } from './period.tsx'
import { Step } from './step.tsx'

const Parameters = z.object({ id: z.uuid() })

export function OrganisationScreen() {
  const { id } = useParameters(Parameters)
  const { data, error } = useEndpoint(organisationApi.get, { id })
  const m = useMessages(messages).desk
  return (
    <div className="narrow">
      <p>
        <Anchor href="/desk/organisations">{m.backToOrganisations}</Anchor>
      </p>
      {data ? <OrganisationDetail view={data} /> : <Asking error={error} />}
    </div>
  )
}

function OrganisationDetail({ view }: { view: OrganisationView }) {
  const m = useMessages(messages).desk
  const { organisation, names, posts, children } = view
  return (
    <>
      <h1>{organisation.name}</h1>
      <OrganisationFacts view={view} />
      <OrganisationSteps organisation={organisation} />
      {organisation.kind === 'delegation' && (
        <p>
          <Anchor href={`/desk/people?q=${encodeURIComponent(organisation.name)}`}>{m.deputiesOf}</Anchor>
        </p>
      )}
      <Duties view={view} />
      <h2>{m.holders}</h2>
      {posts.length === 0 && <p>{m.noPosts}</p>}
      <ul>
        {posts.map((post) => (
          <li key={post.id}>
            <Anchor href={`/desk/people/${post.personId}`}>{post.name}</Anchor> {post.title} <Period {...post} />
          </li>
        ))}
      </ul>
      <h2>{m.names}</h2>
      <ul>
        {names.map((one) => (
          <li key={one.startsOn}>
            {one.name} <Period {...one} />
          </li>
        ))}
      </ul>
      {children.length > 0 && <h2>{m.children}</h2>}
      <ul>
        {children.map(({ id, name }) => (
          <li key={id}>
            <Anchor href={`/desk/organisations/${id}`}>{name}</Anchor>
          </li>
        ))}
      </ul>
    </>
  )
}

function OrganisationFacts({ view: { organisation, parent } }: { view: OrganisationView }) {
  const { desk: m, kinds } = useMessages(messages)
  const { kind, shortName, code, handles, phone, startsOn, endsOn } = organisation
  return (
    <Facts
      facts={[
        [m.shortName, shortName],
        [m.kind, kinds[kind]],
        [
          m.parent,
          parent ? (
            <Anchor key="parent" href={`/desk/organisations/${parent.id}`}>
              {parent.name}
            </Anchor>
          ) : (
            m.noParent
          ),
        ],
        ...(code ? [[m.code, code] as const] : []),
        [m.handles, handles ? m.yes : m.no],
        [m.officePhone, phone ?? m.unknown],
        [m.existence, <Period key="period" startsOn={startsOn} endsOn={endsOn} />],
      ]}
    />
  )
}

function OrganisationSteps({ organisation }: { organisation: Organisation }) {
  const m = useMessages(messages).desk
  const state = organisation.endsOn === null ? 'active' : 'ended'
  const step = { rules: rulesForKind(organisation.kind), state }
  return (
    <div className="actions">
      <Step
        {...step}
        action="rename"
        label={m.rename}
        dialog={(close) => <RenameDialog organisation={organisation} onClose={close} />}
      />
      <Step
        {...step}
        action="change"
        label={m.change}
        dialog={(close) => <ChangeOrganisationDialog organisation={organisation} onClose={close} />}
      />
      <Step
        {...step}
        action="end"
        label={m.end}
        dialog={(close) => <EndOrganisationDialog organisation={organisation} onClose={close} />}
      />
    </div>
  )
}

function Duties({ view: { organisation, duties } }: { view: OrganisationView }) {
  const m = useMessages(messages).desk
  const { roles } = useSession()
  const remove = useCommand(organisationApi.removeDuty)
  const mayRemove = whyNot(dutyRules, 'remove', { state: 'active', parties: roles }) === undefined
  if (!organisation.handles && duties.length === 0) return null
  return (
    <>
      <h2>{m.duties}</h2>
      <ol>
        {duties.map(({ id, number, topic }) => (
          <li key={id} value={number}>
            {topic}{' '}
            {mayRemove && (
              <button
                type="button"
                className="plain"
                aria-label={say(m.removeDuty, { topic })}
                onClick={() => remove.mutate({ id })}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ol>
      <div className="actions">
        <Step
          rules={dutyRules}
          action="create"
          state="new"
          label={m.newDuty}
          dialog={(close) => <NewDutyDialog organisation={organisation} onClose={close} />}
        />
      </div>
    </>
  )
}
