/** Voting on a phone of 360 px (手机表决): by itself, by keyboard, once, with exact reasons, and without a trace of the choice. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { arrive, leave } from '#features/meetings/server'
import { annulPoll, closePoll, getPoll, outcomeOfPoll } from '#features/voting/server'
import { inChromium, openWindow, phone, tooWide, violations } from '#testing/chromium'
import { hallHouse, opened, pollOn, type HallHouse } from '#testing/hall-house'
import type { TestMember } from '#testing/meetings'

let house: HallHouse
let path: string

beforeAll(async () => {
  house = await hallHouse({ members: 9, present: 8 })
  path = `/m/${house.meeting.reference}/vote`
})
afterAll(async () => {
  await house.app.close()
})

const member = (at: number): TestMember => {
  const found = house.chamber.members[at]
  if (!found) throw new Error(`no member ${at}`)
  return found
}

const windowOf = async (who: TestMember) => openWindow(house, { ...phone, from: await house.browserOf(who) })

/** Everything a page shows or keeps, as text. */
const tracesIn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [document.documentElement.outerHTML, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join('\n'),
  )

const closed = (id: string) =>
  house.do(house.office.actor, async (work) => closePoll(work, { id, version: (await getPoll(work, id)).version }))

/** Ends whatever vote a test left open. */
let last: string | undefined
beforeEach(async () => {
  const id = last
  last = undefined
  if (id === undefined) return
  await house.do(house.office.actor, async (work) => {
    const { state, version } = await getPoll(work, id)
    if (state === 'open') await annulPoll(work, { id, version, reason: '测试结束' })
  })
})

inChromium('voting on a phone', { timeout: 120_000 }, () => {
  test('the ballot appears by itself; one tap is a receipt, the choice is gone and the paper is proved to be in the box', async () => {
    const window = await windowOf(member(1))
    const { page } = window
    await page.goto(path)
    await page.getByText('还没有开始表决').waitFor()
    const poll = await pollOn(house, 0, { kind: 'motion', method: 'electronic' })
    last = poll.id
    await opened(house, poll)
    await page.getByRole('button', { name: '赞成' }).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await tooWide(page)).toBe(0)
    const looks = await page.locator('.vote-buttons button').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { color, backgroundColor, fontSize, borderColor } = getComputedStyle(button)
        const { width, height } = button.getBoundingClientRect()
        return [color, backgroundColor, fontSize, borderColor, width, height].join(' ')
      }),
    )
    expect(new Set(looks).size).toBe(1)
    const sent: string[] = []
    page.on('request', (request) => {
      const { cookie = '' } = request.headers()
      if (request.method() === 'POST')
        sent.push(`${new URL(request.url()).pathname} ${cookie === '' ? 'no cookie' : 'cookie'}`)
    })
    await page.getByRole('button', { name: '赞成' }).click()
    await page.getByText(/^已收到您的表决。回执 [0-9A-F]{4}-[0-9A-F]{4}$/).waitFor()
    expect(sent).toContain('/api/ballots no cookie')
    expect(await tracesIn(page)).not.toMatch(/赞成|"yes"|value="yes"/)
    await page.reload()
    await page.getByText('已收到您的表决').waitFor()
    expect(await page.getByRole('button').count()).toBe(0)
    await closed(poll.id)
    await page.getByText('核对过了：您的票在票箱里。').waitFor()
    expect(window.problems()).toEqual([])
    const outcome = await house.do(house.office.actor, (work) => outcomeOfPoll(work, poll.id))
    expect(outcome.questions[0]?.options[0]?.votes).toMatchObject({ yes: 1, no: 0, abstain: 0 })
    await window.context.close()
  })

  test('a second device, an absent member and an observer of another body read exactly why they cannot vote', async () => {
    const [gone, poll] = [await windowOf(member(5)), await pollOn(house, 0, { kind: 'motion', method: 'electronic' })]
    last = poll.id
    await gone.page.addInitScript(() =>
      new MutationObserver(() => {
        if (document.querySelector('.vote-buttons')) sessionStorage.setItem('seen', 'the ballot')
      }).observe(document, { childList: true, subtree: true }),
    )
    await gone.page.goto(path)
    await gone.page.locator('[data-mark]').waitFor()
    const away = { meetingId: house.meeting.id, personId: member(5).personId }
    await house.do(house.office.actor, (work) => leave(work, { ...away, reason: '' }))
    await opened(house, poll)
    await gone.page.getByText('您还没有签到，签到后就可以表决').waitFor()
    expect(await gone.page.evaluate(() => sessionStorage.getItem('seen'))).toBeNull()
    await house.do(house.office.actor, (work) => arrive(work, away))
    await gone.page.getByRole('button', { name: '赞成' }).waitFor()
    const [first, second, absent] = [await windowOf(member(2)), await windowOf(member(2)), await windowOf(member(8))]
    await first.page.goto(path)
    await first.page.getByRole('button', { name: '反对' }).click()
    await first.page.getByText('已收到您的表决').waitFor()
    await second.page.goto(path)
    await second.page.getByText('您已经领过表决票').waitFor()
    await absent.page.goto(path)
    await absent.page.getByText('您还没有签到，签到后就可以表决').waitFor()
    await house.do(house.office.actor, (work) =>
      arrive(work, { meetingId: house.meeting.id, personId: member(8).personId }),
    )
    await absent.page.getByRole('button', { name: '赞成' }).waitFor()
    await house.do(house.office.actor, (work) =>
      leave(work, { meetingId: house.meeting.id, personId: member(8).personId, reason: '' }),
    )
    for (const window of [gone, first, second, absent]) await window.context.close()
  })

  test('by keyboard, and through a network that is away for a while, a vote counts once', async () => {
    const window = await windowOf(member(3))
    const { page, context } = window
    const poll = await pollOn(house, 0, { kind: 'motion', method: 'electronic' })
    last = poll.id
    await opened(house, poll)
    await page.goto(path)
    await page.getByRole('button', { name: '弃权' }).waitFor()
    await page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes('signature')))
    await context.setOffline(true)
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('弃权')
    await page.keyboard.press('Enter')
    await page.getByText('正在投票').waitFor()
    await context.setOffline(false)
    await page.getByText('已收到您的表决').waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('receipt')
    await closed(poll.id)
    const outcome = await house.do(house.office.actor, (work) => outcomeOfPoll(work, poll.id))
    expect(outcome.questions[0]?.options[0]?.votes).toMatchObject({ yes: 0, no: 0, abstain: 1 })
    await context.close()
  })

  test('while a secret vote is open, nothing that leaves the house tells a choice or a count of one', async () => {
    const poll = await pollOn(house, 0, { kind: 'motion', method: 'electronic' })
    last = poll.id
    const watching = await openWindow(house, { width: 1920, height: 1080, from: await house.browserOf(house.office) })
    const heard: string[] = []
    watching.page.on('response', (response) => {
      if (response.url().includes('/live/') || response.request().resourceType() === 'image') return
      void response.text().then(
        (text) => heard.push(text),
        () => undefined,
      )
    })
    await watching.page.goto(`/hall/${house.meeting.reference}/screen/1`)
    await opened(house, poll)
    const window = await windowOf(member(4))
    await window.page.goto(path)
    await window.page.getByRole('button', { name: '反对' }).click()
    await window.page.getByText('已收到您的表决').waitFor()
    await watching.page.getByText('已收到 1 / ').waitFor()

    const office = await house.browserOf(house.office)
    const answers = [
      await office.get(`/api/hall/${house.meeting.reference}`),
      await office.get(`/api/polls/${poll.id}`),
      await office.get(`/api/polls/${poll.id}/voters`),
      await office.get(`/hall/${house.meeting.reference}/screen/1`),
      await office.get(`/hall/${house.meeting.reference}/stage`),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(body).not.toMatch(/"votes"|"mark"|反对 ?\d|赞成 ?\d/)
    }
    expect((await office.get(`/api/polls/${poll.id}/outcome`)).status).toBe(409)
    const early = await office.call('POST', `/api/hall/${house.meeting.id}/screens/1/preview`, {
      mode: 'result',
      pollId: poll.id,
    })
    expect(early.status).toBe(409)
    expect(heard.join('\n')).not.toMatch(/反对 ?\d|赞成 ?\d|"votes"/)
    const first = await window.page.evaluate(async (address) => {
      const reader = (await fetch(address)).body?.getReader()
      const read = await reader?.read()
      await reader?.cancel()
      return new TextDecoder().decode(read?.value)
    }, `/live/meeting:${house.meeting.id}`)
    expect(first).toMatch(/^retry: \d+\n\n(id: [\d.]+\ndata: [\d.]+\n\n)?$/)
    for (const one of [window, watching]) await one.context.close()
  })

  test('a member sees no preview of a result that is not up', async () => {
    const { body } = await (await house.browserOf(member(5))).get(`/hall/${house.meeting.reference}/screen/1?preview=1`)
    expect(body).not.toContain('hall-result')
  })
})
