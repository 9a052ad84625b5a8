// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { askForProof } from '#ui/proof'
import { anonymous, SessionContext } from '#ui/session'
import { Proof } from './Proof.tsx'

// The dialog is fetched when it is first asked for, which takes a busy machine its time.
configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)

/** The asked code goes to the server, which takes only this one. */
function openWith(right: string): void {
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    if ((JSON.parse(body) as { oneTimeCode: string }).oneTimeCode === right) return new Response('{}')
    const problem = { kind: 'invalid', code: 'accounts.wrong_second_factor', title: '动态口令不对', detail: {} }
    return new Response(JSON.stringify({ ...problem, field: 'oneTimeCode' }), { status: 400 })
  })
  render(
    <SessionContext value={{ ...anonymous, signedIn: true }}>
      <Proof />
    </SessionContext>,
  )
}

test('asks for the code, says when it is wrong, and closes when it is right', async () => {
  openWith('123456')
  const answer = askForProof()
  const code = await screen.findByLabelText('动态口令')
  fireEvent.change(code, { target: { value: '000000' } })
  fireEvent.click(screen.getByRole('button', { name: '继续' }))
  await screen.findAllByText(/动态口令不对/)
  fireEvent.change(screen.getByLabelText('动态口令'), { target: { value: '123456' } })
  fireEvent.click(screen.getByRole('button', { name: '继续' }))
  expect(await answer).toBe(true)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('who closes it has proved nothing', async () => {
  openWith('123456')
  const answer = askForProof()
  await screen.findByLabelText('动态口令')
  fireEvent.click(screen.getByRole('button', { name: /不办了|取消/ }))
  expect(await answer).toBe(false)
})
