/** 初始设置: one page for an empty house; every page leads here until it is done. */
import { say } from '#kernel/message'
import { Checks } from '#ui/choices'
import { Field } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { DataTable } from '#ui/lists'
import { text, type Form, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import type { z } from 'zod'
import { SetUp, setUpApi } from '../domain/contract-set-up.ts'
import { messages } from '../messages/index.ts'
import { NewPasswordFields } from './FirstPasswordPage.tsx'
import { wayOn } from '../domain/way-on.ts'

type Shown = z.output<typeof setUpApi.get.output>

export const setUpPage: Page = {
  path: '/set-up',
  access: 'public',
  async get({ call, session }) {
    const shown = await call(setUpApi.get, {})
    if (!shown.needed) return { to: '/sign-in' }
    return { title: messages[session.language].setUp.title, body: <SetUpForm {...shown} /> }
  },
  async post({ call, form }) {
    return wayOn(await call(setUpApi.set, typedIn(form)), undefined)
  },
}

const typedIn = (form: Form): z.input<typeof SetUp> =>
  Object.fromEntries(Object.keys(SetUp.shape).map((name) => [name, text(form, name)]))

function SetUpForm(shown: Shown) {
  const m = useMessages(messages).setUp
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.intro}</p>
      <PostForm label={m.title}>
        <Field name="setUpCode" label={m.code} hint={m.codeHint} width="medium" />
        <District />
        <Administrators />
        <Law {...shown} />
        <Actions>
          <Submit>{m.submit}</Submit>
        </Actions>
      </PostForm>
    </>
  )
}

function District() {
  const m = useMessages(messages).setUp
  return (
    <>
      <h2>{m.district}</h2>
      <Field name="houseName" label={m.houseName} hint={m.houseNameHint} />
      <Field name="districtCode" label={m.districtCode} hint={m.districtCodeHint} inputMode="numeric" width="short" />
      <Field name="congressName" label={m.congressName} hint={m.congressNameHint} />
      <Field name="committeeName" label={m.committeeName} hint={m.committeeNameHint} />
      <Field name="termNumber" label={m.termNumber} inputMode="numeric" width="short" />
      <Field name="termStartsOn" label={m.termStartsOn} hint={m.termStartsOnHint} type="date" width="medium" />
    </>
  )
}

function Administrators() {
  const m = useMessages(messages).setUp
  return (
    <>
      <h2>{m.administrators}</h2>
      <p className="hint">{m.administratorsHint}</p>
      <Field name="administrator" label={m.administrator} autoComplete="name" width="medium" />
      <Field name="administratorSignInName" label={m.signInName} autoComplete="username" width="medium" />
      <NewPasswordFields />
      <Field name="securityAdministrator" label={m.securityAdministrator} width="medium" />
      <Field name="securitySignInName" label={m.securitySignInName} hint={m.securityHint} width="medium" />
    </>
  )
}

/** Long lists are folded: what is looked at first is how much there is. */
function Value({ lines }: { lines: readonly string[] }) {
  const m = useMessages(messages).setUp
  if (lines.length === 0) return <>{m.settingStandard}</>
  if (lines.length === 1) return <>{lines[0]}</>
  return (
    <details>
      <summary>{say(m.settingLines, { count: lines.length })}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

function Law({ calendarYears, settings }: Shown) {
  const m = useMessages(messages).setUp
  return (
    <>
      <h2>{m.calendar}</h2>
      <p>{m.calendarHint}</p>
      <ul>
        {calendarYears.map(({ year, source }) => (
          <li key={year}>{`${year}: ${source}`}</li>
        ))}
      </ul>
      <Checks name="calendarSeen" label={m.calendar} options={[{ value: 'yes', label: m.calendarSeen }]} />
      <h2>{m.settings}</h2>
      <p>{m.settingsHint}</p>
      <DataTable
        caption={m.settings}
        rows={settings}
        rowKey={({ key }) => key}
        columns={[
          { id: 'name', head: m.settingName, cell: ({ name }) => name },
          {
            id: 'value',
            head: m.settingValue,
            cell: ({ value }) => <Value lines={value} />,
          },
          { id: 'basis', head: m.settingBasis, cell: ({ basis }) => basis },
        ]}
      />
      <Checks name="settingsSeen" label={m.settings} options={[{ value: 'yes', label: m.settingsSeen }]} />
    </>
  )
}
