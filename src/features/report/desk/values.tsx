/** A figure's value as people read it (数值): 265 件, 86%, 是. */
import { say } from '#kernel/message'
import { useMessages } from '#ui/session'
import type { FigureValue } from '../domain/contract.ts'
import { deskMessages } from '../messages/desk.ts'

type Words = (typeof deskMessages)['zh-CN']

export function valueText(value: number, kind: FigureValue['kind'], m: Words): string {
  switch (kind) {
    case 'all':
    case 'first':
    case 'any':
      return value === 1 ? m.yes : m.no
    case 'percent':
      return say(m.percent, { value })
    case 'count':
    case 'difference':
      return String(value)
  }
}

export function Value({ of: { value, kind, unit } }: { of: Pick<FigureValue, 'value' | 'kind' | 'unit'> }) {
  const m = useMessages(deskMessages)
  const counted = kind === 'count' || kind === 'difference'
  return (
    <span className="num nb">
      <b>{valueText(value, kind, m)}</b>
      {counted && ` ${unit}`}
    </span>
  )
}

/** The same as plain text, for sentences: 265 件, 86%, 是. */
export const amountText = (value: number, { kind, unit }: Pick<FigureValue, 'kind' | 'unit'>, m: Words): string =>
  kind === 'count' || kind === 'difference' ? `${value} ${unit}` : valueText(value, kind, m)

/** 1, or 1.2 once the office has changed the words twice. */
export const versionText = ({ version, revision }: { version: number; revision: number }): string =>
  revision === 0 ? String(version) : `${version}.${revision}`
