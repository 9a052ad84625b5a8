import { expect, test } from 'vitest'
import { decidingMeetings, deliberatingMeetings } from './consent.ts'

const meeting = (id: string, more: object = {}) => ({
  id,
  title: id,
  kind: 'chairmen',
  bodyId: 'chairmen',
  endedOn: '2025-06-20',
  ahead: true,
  opened: true,
  ...more,
})

test('only a meeting that has sat, of the kind that decides, is offered as having decided', () => {
  const meetings = [
    meeting('sits'),
    meeting('is to come', { opened: false }),
    meeting('was over', { endedOn: '2025-06-01' }),
    meeting('of another kind', { kind: 'standing_committee' }),
  ]
  const asked = { kinds: ['chairmen'], since: '2025-06-10' }
  expect(decidingMeetings(meetings, asked).map(({ value }) => value)).toEqual(['sits'])
})

test('a matter is placed at a meeting of the body that decides on it and that is not over', () => {
  const committee = { kind: 'standing_committee', bodyId: 'committee' }
  const meetings = [
    meeting('to come', committee),
    meeting('is over', { ...committee, ahead: false }),
    meeting('of the congress', { kind: 'congress', bodyId: 'congress' }),
    meeting('of the chairmen'),
  ]
  expect(deliberatingMeetings(meetings, 'committee').map(({ value }) => value)).toEqual(['to come'])
  expect(deliberatingMeetings(meetings).map(({ value }) => value)).toEqual(['to come', 'of the congress'])
})
