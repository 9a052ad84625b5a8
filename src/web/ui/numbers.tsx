/** Numbers (数字): a unit never parts from its number, a percentage never from its base, and every figure opens its rows. */
import type { ReactNode } from 'react'
import { say } from '#kernel/message'
import { messages } from './messages.tsx'
import { useMessages } from './session.tsx'

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** 1,860 万元 */
export const Quantity = ({ value, unit }: { value: number; unit?: string }) => (
  <span className="num nb">
    {grouped.format(value)}
    {unit && ` ${unit}`}
  </span>
)

/** A number that is a link to the rows it counts. */
export const Figure = ({
  value,
  unit,
  href,
  label,
}: {
  value: ReactNode
  unit?: string
  href: string
  label?: string
}) => (
  <a className="figure num nb" href={href} aria-label={label}>
    <b>{value}</b>
    {unit && <span> {unit}</span>}
  </a>
)

/** 86%（227/265）; below ten cases a percentage would only pretend, so the two counts stand alone. */
export function Percent({ part, whole, decimals = 0 }: { part: number; whole: number; decimals?: number }) {
  const m = useMessages(messages)
  const template = whole < 10 ? m.fewOf : m.percent
  return <span className="num nb">{say(template, { part, whole, percent: percentText(part, whole, decimals) })}</span>
}

/** Rounded half up on integers, as a clerk does it by hand: 227 of 265 is 86, 1 of 200 is 1 (0.5). */
export function percentText(part: number, whole: number, decimals = 0): string {
  if (whole === 0) return '0'
  const scale = 10 ** decimals
  return (Math.floor((part * 200 * scale + whole) / (whole * 2)) / scale).toFixed(decimals)
}

const units = [
  ['hundredMillion', 10_000_000_000],
  ['tenThousand', 1_000_000],
  ['yuan', 100],
] as const

/** An amount in fen, in the largest unit it fills; the exact amount in yuan is its machine-readable value. */
export function Money({ fen, unit }: { fen: number; unit?: 'yuan' | 'tenThousand' | 'hundredMillion' }) {
  const m = useMessages(messages)
  const [name, size] =
    units.find(([candidate, least]) => (unit ? candidate === unit : Math.abs(fen) >= least)) ?? units[2]
  const exact = `${grouped.format(fen / 100)} ${m.fen.yuan}`
  return (
    <data className="num nb" value={(fen / 100).toFixed(2)} title={exact}>
      {new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(fen / size)} {m.fen[name]}
    </data>
  )
}
