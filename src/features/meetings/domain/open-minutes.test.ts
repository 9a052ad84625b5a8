import { expect, test } from 'vitest'
import { openMinutes } from './open-minutes.ts'

const hall = '全体 33 人，需要 17 票'
const decision = { text: `批准决算的决议\n${hall}\n赞成 20 票，反对 6 票，弃权 7 票：通过`, open: '通过' }
const removal = { text: `撤销黎安的职务\n${hall}\n赞成 20 票，反对 10 票，弃权 3 票：通过`, open: null }
const told = [decision, removal]
const masked = '（对人的表决：经过和票数不公开）'

test('public minutes keep the result of a decision and leave out all of a vote on a person, also the lines both share', () => {
  const text = ['一、决算', decision.text, '二、撤职案', removal.text, '会议闭会。'].join('\n')
  expect(openMinutes(text, told)).toBe(['一、决算', decision.text, '二、撤职案', masked, '会议闭会。'].join('\n'))
  const turned = ['一、撤职案', removal.text, '二、决算', decision.text].join('\n')
  expect(openMinutes(turned, told)).toBe(['一、撤职案', masked, '二、决算', decision.text].join('\n'))
})

test.each([
  '撤销黎安的职务，赞成 20票、反对10票',
  '赞成20、反对10、弃权3',
  '以二十票赞成、十票反对撤销黎安的职务',
  '20人同意，10人反对',
  '表决器收回 33 张',
  '会议全票通过对黎安的撤职案',
  '黎安落选',
  '任命黎安的议案未获通过',
  '  赞成 20 票，反对 10 票，弃权 3 票：通过  ',
])('what the office wrote of a vote on a person is left out of public minutes: %s', (line) => {
  expect(openMinutes(`二、撤职案\n${line}\n李宁发言：履职应当尽责`, told)).toBe(
    `二、撤职案\n${masked}\n李宁发言：履职应当尽责`,
  )
})

test('of an election only who was elected is public, beside its item: in the minutes nothing of it', () => {
  const election = { text: `选举副区长\n${hall}\n黎安：20 票，当选`, open: '选举副区长\n黎安当选', inside: true }
  expect(openMinutes(`一、选举\n${election.text}`, [election])).toBe(`一、选举\n${masked}`)
})

test('minutes of a meeting without a vote on a person are public as they are', () => {
  const text = `一、决算\n以20票赞成通过\n${decision.text}`
  expect(openMinutes(text, [decision])).toBe(text)
})
