/** 选举的法定要求 in arranging a vote: which election, since when candidates are nominated, which kind of post. */
import { plainDate } from '#kernel/date'
import { Field, Select } from '#ui/fields'
import { text, type Form } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { electionPosts, occasions } from '../../domain/election-numbers.ts'
import { electionMessages } from '../../messages/elections.ts'

/** Of the whole vote. */
export function OccasionFields() {
  const m = useMessages(electionMessages)
  const { today } = useSession()
  return (
    <>
      <Select
        name="occasion"
        label={m.occasion}
        hint={m.occasionHint}
        value="by_election"
        options={occasions.map((value) => ({ value, label: m.occasions[value] }))}
      />
      <Field name="nominatedOn" type="date" width="medium" label={m.nominatedOn} value={today} />
    </>
  )
}

/** Of one question. */
export function PostFields({ number, preliminary }: { number: number; preliminary: boolean }) {
  const m = useMessages(electionMessages)
  return (
    <>
      <Select
        name={`post${number}`}
        label={m.post}
        value="other"
        options={electionPosts.map((value) => ({ value, label: m.posts[value] }))}
      />
      {preliminary && (
        <Field name={`formal${number}`} label={m.formal} hint={m.formalHint} inputMode="numeric" width="short" />
      )}
    </>
  )
}

/** What was filled in; of other votes nothing is. */
export const occasionIn = (form: Form) => ({
  occasion: occasions.find((one) => one === text(form, 'occasion')) ?? null,
  nominatedOn: text(form, 'nominatedOn') === '' ? null : plainDate(text(form, 'nominatedOn')),
})

export const postIn = (form: Form, number: number) => ({
  post: electionPosts.find((one) => one === text(form, `post${number}`)) ?? ('other' as const),
  formal: Number(text(form, `formal${number}`)) || null,
})
