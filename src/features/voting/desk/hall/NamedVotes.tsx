/** 记名表决 at the console: the office enters it for whoever is called; once it is closed, who voted how. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { chosen } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Select } from '#ui/fields'
import { Facts } from '#ui/lists'
import { useMessages } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { pollApi } from '../../domain/contract.ts'
import type { PollView } from '../../domain/views.ts'
import { hallDeskMessages } from '../../messages/hall-desk.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'
import { marksIn } from '../../pages/hall/ballot-marks.ts'
import { BallotFields } from '../../pages/hall/BallotForm.tsx'

type Asked = Pick<PollView, 'id' | 'kind' | 'questions'>

/** 代录: for a member whose telephone fails; his vote is marked as entered by the office. */
export function EnterNamed({ poll }: { poll: Asked }) {
  const m = useMessages(hallDeskMessages)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <ActionButton label={m.enterFor} onClick={() => setAsking(true)} />
      {asking && <EnterDialog poll={poll} onClose={() => setAsking(false)} />}
    </>
  )
}

function EnterDialog({ poll, onClose }: { poll: Asked; onClose: () => void }) {
  const m = useMessages(hallDeskMessages)
  const { data } = useEndpoint(pollApi.voters, { id: poll.id })
  const { mutateAsync: enter } = useCommand(pollApi.enterNamed)
  const waiting = (data?.voters ?? []).filter(({ standing, takesPart }) => standing === 'present' && !takesPart)
  return (
    <FormDialog
      title={m.enterFor}
      submit={m.enterFor}
      onClose={onClose}
      onSubmit={(form) => {
        const among = waiting.map(({ personId }) => personId)
        const personId = chosen(form, 'personId', { label: m.voter, among })
        return enter({ id: poll.id, personId, marks: marksIn(form, poll.questions) })
      }}
    >
      <Select
        name="personId"
        label={m.voter}
        hint={say(m.notYet, { count: waiting.length })}
        options={waiting.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <BallotFields poll={{ ...poll, otherNames: false }} />
    </FormDialog>
  )
}

/** 谁怎样表决: by mark, in the order of the roll. */
export function NamedVotes({ poll }: { poll: Asked }) {
  const m = useMessages(hallDeskMessages)
  const { marks } = useMessages(hallPageMessages)
  const { data, error } = useEndpoint(pollApi.named, { id: poll.id })
  if (!data) return <Asking error={error} />
  return (
    <details>
      <summary>{m.whoVoted}</summary>
      {poll.questions.flatMap(({ number: question, title, options }) =>
        options.map(({ number: option, title: name }) => {
          const cast = data.votes.filter((one) => one.question === question && one.option === option)
          const used = [...new Set(cast.map(({ mark }) => mark))]
          return (
            <section key={`${question} ${option}`}>
              {poll.questions.length + options.length > 2 && <h3>{options.length > 1 ? name : title}</h3>}
              <Facts
                facts={used.map((mark) => {
                  const people = cast.filter((one) => one.mark === mark)
                  return [
                    say(m.marked, { mark: marks[mark], count: people.length }),
                    <ul className="names" key={mark}>
                      {people.map((one) => (
                        <li key={one.personId}>{one.byOffice ? say(m.byOffice, { name: one.name }) : one.name}</li>
                      ))}
                    </ul>,
                  ]
                })}
              />
            </section>
          )
        }),
      )}
    </details>
  )
}
