// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Steps, type StepOffer } from './steps.tsx'

afterEach(cleanup)

const step = (id: string, more: Partial<StepOffer> = {}): StepOffer => ({
  id,
  label: id,
  reason: null,
  fields: [],
  run: async () => undefined,
  ...more,
})

const primaryOf = (...steps: readonly StepOffer[]) => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Steps label="能办的事" steps={steps} />
    </QueryClientProvider>,
  )
  const found = screen.getAllByRole('button').filter(({ classList }) => classList.contains('primary'))
  cleanup()
  return found.map(({ textContent }) => textContent)
}

test('the first step that can be taken now is the one that stands out; one that ends the record never is', () => {
  const end = step('终止', { ends: true })
  expect(primaryOf(step('验收', { reason: '还没有报告' }), end, step('转为议题'))).toEqual(['转为议题'])
  expect(primaryOf(end)).toEqual([])
})
