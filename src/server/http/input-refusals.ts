/** What was asked and is not in the shape of a contract, as a refusal that says what is expected (填写不正确). */
import { Refusal } from '#kernel/refusal'

interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly origin?: unknown
  readonly expected?: unknown
  readonly format?: unknown
  readonly minimum?: unknown
  readonly maximum?: unknown
}

/** The first field that is not right; what has no words of its own is told in those of the checker of shapes. */
export function inputRefusal(issue: Issue | undefined): Refusal {
  const field = issue?.path.join('.') || 'request'
  const expected = issue && expectedOf(issue)
  return expected
    ? new Refusal('invalid', expected.code, { field, ...expected.facts }, field)
    : new Refusal('invalid', 'request.invalid', { field, problem: issue?.message ?? '' }, field)
}

interface Expected {
  readonly code: string
  readonly facts?: { readonly limit: string }
}

function expectedOf({ code, origin, expected, format, minimum, maximum }: Issue): Expected | undefined {
  if (code === 'invalid_type' && (expected === 'number' || expected === 'int')) return { code: 'request.not_a_number' }
  if (code === 'invalid_format') return formats[String(format)]
  if (code === 'too_big') {
    if (origin === 'string') return { code: 'request.too_long', facts: { limit: String(maximum) } }
    if (origin === 'number' || origin === 'int') return { code: 'request.too_high', facts: { limit: String(maximum) } }
  }
  if (code === 'too_small' && (origin === 'number' || origin === 'int'))
    return { code: 'request.too_low', facts: { limit: String(minimum) } }
  return undefined
}

const formats: Readonly<Record<string, Expected>> = {
  datetime: { code: 'request.not_a_time' },
  date: { code: 'request.not_a_day' },
  uuid: { code: 'request.not_an_id' },
}
