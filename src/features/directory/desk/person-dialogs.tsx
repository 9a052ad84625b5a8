/** Forms about a person (人员表单): enter, change, how to reach. */
import { say } from '#kernel/message'
import { FormDialog } from '#ui/dialogs'
import { Field, Select } from '#ui/fields'
import { useOpen } from '#ui/navigation'
import { notify } from '#ui/notices'
import { text, type Form } from '#ui/page'
import { useMessages } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { personApi } from '../domain/contract.ts'
import { genders, type Contact, type Person } from '../domain/person.ts'
import { messages } from '../messages/index.ts'

export function NewPersonDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(messages).desk
  const create = useCommand(personApi.create)
  const open = useOpen()
  const submit = async (form: Form) => {
    const { id, name } = await create.mutateAsync(personOf(form))
    notify(say(m.saved, { name }))
    open(`/desk/people/${id}`)
  }
  return (
    <FormDialog title={m.newPerson} submit={m.save} onClose={onClose} onSubmit={submit}>
      <PersonFields />
    </FormDialog>
  )
}

export function ChangePersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const m = useMessages(messages).desk
  const change = useCommand(personApi.change)
  const { id, version } = person
  const submit = (form: Form) => change.mutateAsync({ id, version, ...personOf(form) })
  return (
    <FormDialog title={m.changePerson} submit={m.save} onClose={onClose} onSubmit={submit}>
      <PersonFields person={person} />
    </FormDialog>
  )
}

function PersonFields({ person }: { person?: Person }) {
  const m = useMessages(messages).desk
  return (
    <>
      <Field name="name" label={m.name} value={person?.name} />
      <Field name="distinction" label={m.distinction} hint={m.distinctionHint} value={person?.distinction} optional />
      <Select
        name="gender"
        label={m.gender}
        value={person?.gender ?? ''}
        empty={m.unknown}
        options={genders.map((gender) => ({ value: gender, label: m.genders[gender] }))}
        optional
      />
    </>
  )
}

const personOf = (form: Form) => ({
  name: text(form, 'name'),
  distinction: text(form, 'distinction'),
  gender: genders.find((gender) => gender === text(form, 'gender')) ?? null,
})

/** Asked for only when the dialog opens: what is not on the screen cannot be read over a shoulder. */
export function ContactDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { data } = useEndpoint(personApi.contact, { id })
  return data ? <ContactForm id={id} contact={data} onClose={onClose} /> : null
}

function ContactForm({ id, contact, onClose }: { id: string; contact: Contact; onClose: () => void }) {
  const m = useMessages(messages).desk
  const save = useCommand(personApi.saveContact)
  const submit = (form: Form) =>
    save.mutateAsync({
      id,
      phone: text(form, 'phone') || null,
      email: text(form, 'email') || null,
      address: text(form, 'address') || null,
    })
  return (
    <FormDialog title={m.contact} submit={m.save} onClose={onClose} onSubmit={submit}>
      <p className="hint">{m.contactHint}</p>
      <Field name="phone" type="tel" label={m.phone} value={contact.phone ?? ''} optional />
      <Field name="email" type="email" label={m.email} value={contact.email ?? ''} optional />
      <Field name="address" label={m.address} value={contact.address ?? ''} optional />
    </FormDialog>
  )
}
