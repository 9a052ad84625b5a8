import { describe, expect, test } from 'vitest'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { electionRule } from '#kernel/majority-rules'
import { changeSetting } from '#features/office/server'
import { rolledBack, type TestWork } from '#testing/database'
import { openPage } from '#testing/pages'
import { countTwice, hallOf, openPollAt, type Hall } from '#testing/polls'
import { satisfactionRule } from '../../domain/settings.ts'
import { countQuestion } from '../../domain/tally.ts'
import { outcomeOfPoll } from '../../server/outcome.ts'
import { closePoll } from '../../server/steps.ts'
import { previewScreen, takeScreen } from '../../server/hall/screens.ts'
import { ResultBody } from './ResultBody.tsx'
import { stagePage } from './StagePage.tsx'

/** What stands on the screen, word after word. */
async function shownOf(
  hall: Hall,
  kind: 'satisfaction' | 'appointment',
  votes: readonly Readonly<Record<string, number>>[],
): Promise<string> {
  const titles = kind === 'satisfaction' ? ['区水务局'] : ['任命甲', '任命乙']
  const questions = titles.map((title) => ({ title }))
  const poll = await openPollAt(hall, { kind, method: 'device', title: '表决', questions })
  await closePoll(hall.office, poll)
  const content = {
    issued: 10,
    returned: 10,
    questions: votes.map((given, at) => ({
      number: at + 1,
      invalid: 0,
      marks: Object.entries(given).map(([mark, count]) => ({ option: 1, mark: mark as 'yes', votes: count })),
    })),
  }
  await countTwice(hall, poll.id, content)
  const outcome = await outcomeOfPoll(hall.office, poll.id)
  const html = renderToStaticMarkup(createElement(ResultBody, { title: '表决', outcome }))
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

describe('大屏上的结果', () => {
  test(
    'attitude and result asked apart are each shown with their grade and their counts, never as passed',
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 10 })
      const value = { ...satisfactionRule.default, rule: 'V3', strict: true }
      await changeSetting(hall.office, { key: satisfactionRule.key, value, reason: '分项测评', version: 0 })
      hall.office.memory.clear()
      const shown = await shownOf(hall, 'satisfaction', [
        { satisfied: 7, basically: 2, dissatisfied: 1 },
        { satisfied: 2, basically: 1, dissatisfied: 7 },
      ])
      expect(shown).toContain('区水务局 · 办理态度 满意 7 · 基本满意 2 · 不满意 1 · 弃权 0 满意')
      expect(shown).toContain('区水务局 · 办理结果 满意 2 · 基本满意 1 · 不满意 7 · 弃权 0 不满意')
      expect(shown).toContain('满意达到 6 票（过半数）为满意')
      expect(shown).not.toContain('通过')
    }),
  )

  test(
    'person by person every count is said, with the votes that were needed',
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 10 })
      const shown = await shownOf(hall, 'appointment', [
        { yes: 8, no: 1, abstain: 1 },
        { yes: 5, no: 4, abstain: 1 },
      ])
      expect(shown).toContain('全体 10 人，需要 6 票')
      expect(shown).toContain('任命甲 赞成 8 · 反对 1 · 弃权 1 通过')
      expect(shown).toContain('任命乙 赞成 5 · 反对 4 · 弃权 1 未通过')
    }),
  )
})

test.each([
  [9, 'candidates '],
  [20, 'candidates many'],
  [39, 'candidates many crowd'],
])('a hall does not scroll: %i lines stand side by side, and smaller', (lines, name) => {
  const blank = { note: '', subjectId: null, personId: null, included: false }
  const options = Array.from({ length: lines }, (_, at) => ({ ...blank, number: at + 1, title: `候选人${at + 1}` }))
  const question = {
    number: 1,
    title: '委员',
    aspect: '',
    subjectId: null,
    places: 5,
    post: 'other',
    formal: null,
    options,
  } as const
  const found = { members: 9, present: 9, issued: 9, returned: 9, invalid: 0, marks: [], others: [] }
  const counted = countQuestion({ kind: 'election', rule: { majority: electionRule } }, question, found)
  const poll = { pollId: '', kind: 'election', method: 'paper', state: 'closed', byHand: true } as const
  const outcome = { ...poll, questions: [{ ...counted, words: [] }] }
  expect(renderToStaticMarkup(createElement(ResultBody, { title: '选举', outcome }))).toContain(`class="${name}"`)
})

describe('主持词', () => {
  test(
    'the chair says of whom each result is, and neither the rule nor what a secret result gives away',
    rolledBack(async (test: TestWork) => {
      const hall = await hallOf(test, { members: 10 })
      const questions = ['任命甲', '任命乙'].map((title) => ({ title }))
      const poll = await openPollAt(hall, { kind: 'appointment', method: 'device', title: '人事任免', questions })
      await closePoll(hall.office, poll)
      const counted = (number: number, yes: number) => ({
        number,
        invalid: 0,
        marks: [
          { option: 1, mark: 'yes' as const, votes: yes },
          { option: 1, mark: 'no' as const, votes: 10 - yes },
        ],
      })
      await countTwice(hall, poll.id, { issued: 10, returned: 10, questions: [counted(1, 10), counted(2, 4)] })
      const screen = { meetingId: hall.meeting.id, number: 1 }
      await previewScreen(hall.office, { ...screen, mode: 'result', pollId: poll.id })
      await takeScreen(hall.office, screen)
      const page = await openPage(hall.office, stagePage, { params: { meeting: hall.meeting.reference } })
      expect(page).toContain(
        '现在宣布“人事任免”的表决结果：任命甲：赞成 10 票，反对 0 票，弃权 0 票：通过；任命乙：赞成 4 票，反对 6 票，弃权 0 票：未通过，差 2 票。',
      )
    }),
  )
})
