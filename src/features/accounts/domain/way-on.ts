/** Where a step of signing in leads: the next step, the page that was asked for, or where the work begins. */
import { isLocalAddress } from '#kernel/address'
import type { AwaitedStep, SignedIn } from './contract-sign-in.ts'

const steps: Readonly<Record<AwaitedStep, string>> = {
  totp: '/sign-in/totp',
  enrolment: '/sign-in/totp',
  password: '/sign-in/password',
}

export function wayOn({ awaiting, home }: SignedIn, next: string | undefined): { to: string } {
  const wanted = isLocalAddress(next) ? next : undefined
  if (awaiting) return { to: withNext(steps[awaiting], wanted) }
  return { to: wanted ?? home }
}

/** An address of signing in that remembers the page asked for. */
export const withNext = (path: string, next: string | undefined): string =>
  isLocalAddress(next) ? `${path}?next=${encodeURIComponent(next)}` : path
