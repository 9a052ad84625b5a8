import { expect, test } from 'vitest'
import { customsOf, mostAlike, pairsOf } from './likeness.ts'

const candidates = [
  {
    id: 'lights',
    title: '关于在里山镇中学门口增设红绿灯的建议',
    text: '里山镇中学门口早晚高峰车多人多，学生过马路不安全，建议增设红绿灯。',
  },
  { id: 'water', title: '关于改善常绿镇饮用水水质的建议', text: '常绿镇部分村饮用水浑浊，建议更换供水管网。' },
  { id: 'bus', title: '关于增开里山镇早班公交的建议', text: '里山镇上班族多，建议增开早班公交。' },
  { id: 'clinic', title: '关于加强村卫生室药品配备的建议', text: '村卫生室常用药不全，老人配药要跑到城里。' },
]

test('the same place and matter is found first', () => {
  const asked = { title: '', text: '里山镇中学门口学生过马路很危险，希望装红绿灯' }
  const [first, second] = mostAlike(asked, candidates, { limit: 5, least: 0.05 })
  expect(first?.id).toBe('lights')
  expect(second?.id).toBe('bus')
  expect(second?.likeness ?? 1).toBeLessThan((first?.likeness ?? 0) / 2)
})

test('the same text is wholly alike, another matter not at all', () => {
  const [water] = candidates.filter(({ id }) => id === 'water')
  const found = mostAlike(water ?? { title: '', text: '' }, candidates, { limit: 5, least: 0.2 })
  expect(found.map(({ id, likeness }) => [id, likeness])).toEqual([['water', 1]])
})

test('only what every suggestion says makes nothing alike', () => {
  expect(mostAlike({ title: '关于的建议', text: '关于的建议' }, candidates, { limit: 5, least: 0.01 })).toEqual([])
})

test('pairs do not reach over punctuation', () => {
  expect([...pairsOf('红绿灯，灯下').keys()]).toEqual(['红绿', '绿灯', '灯下'])
})

test('sentences that stand in a fifth of the suggestions of the district make two of them no more alike', () => {
  const custom = '请主管部门提出实施方案，并公布完成时间。近两年群众在联络站反映较多。'
  const texts = Array.from({ length: 30 }, (_, at) => `第${at}件。${custom}`)
  const { customary } = customsOf(texts)
  const pair = candidates.slice(2).map(({ text, ...one }) => ({ ...one, text: `${text}${custom}` }))
  const [bus, clinic] = pair
  if (!bus || !clinic) throw new Error('two candidates')
  const likeness = (known: ReadonlySet<string>) =>
    mostAlike(bus, [clinic], { limit: 1, least: 0, customary: known })[0]?.likeness ?? 0
  expect(likeness(new Set())).toBeGreaterThan(0.2)
  expect(likeness(customary)).toBeLessThan(0.05)
})
