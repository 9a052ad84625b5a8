/** Forms about a post (任职表单). */
import { roles, type Role } from '#kernel/roles'
import { FormDialog } from '#ui/dialogs'
import { Field, Select } from '#ui/fields'
import { text, type Form } from '#ui/page'
import { useMessages } from '#ui/session'
import { UnitPicker } from '#ui/UnitPicker'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { organisationApi, personApi } from '../domain/contract.ts'
import type { Post } from '../domain/person.ts'
import { messages } from '../messages/index.ts'
import { DayField } from './mandate-dialogs.tsx'

/** 'deputy' comes from a mandate, never from a post. */
const postRoles = roles.filter((role): role is Exclude<Role, 'deputy'> => role !== 'deputy')

export function NewPostDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const m = useMessages(messages).desk
  const { data: organisations = [] } = useEndpoint(organisationApi.list, {})
  const create = useCommand(personApi.createPost)
  const submit = (form: Form) =>
    create.mutateAsync({
      personId,
      organisationId: text(form, 'organisationId'),
      title: text(form, 'title'),
      role: postRoles.find((role) => role === text(form, 'role')) ?? null,
      startsOn: text(form, 'startsOn'),
    })
  return (
    <FormDialog title={m.newPost} submit={m.save} onClose={onClose} onSubmit={submit}>
      <UnitPicker name="organisationId" label={m.organisation} units={organisations} />
      <Field name="title" label={m.title} width="medium" />
      <Select
        name="role"
        label={m.role}
        empty={m.noRole}
        options={postRoles.map((role) => ({ value: role, label: m.roles[role] }))}
      />
      <DayField name="startsOn" label={m.startsOn} />
    </FormDialog>
  )
}

export function EndPostDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const m = useMessages(messages).desk
  const end = useCommand(personApi.endPost)
  const { id, version, organisation, title } = post
  return (
    <FormDialog
      title={m.endPost}
      submit={m.endPost}
      onClose={onClose}
      onSubmit={(form) => end.mutateAsync({ id, version, endsOn: text(form, 'endsOn') })}
    >
      <p>
        {organisation} {title}
      </p>
      <DayField name="endsOn" label={m.endsOn} hint={m.endsOnHint} />
    </FormDialog>
  )
}
