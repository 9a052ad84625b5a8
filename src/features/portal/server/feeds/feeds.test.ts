/** Feeds (Atom 订阅), read by a parser that is not ours, by the rules of RFC 4287. */
import { Window, type Element } from 'happy-dom'
import { beforeAll, describe, expect, test } from 'vitest'
import { publicHouse, secret, type PublicHouse } from '#testing/public-house'
import { feedAnswer } from './atom.ts'

let made: PublicHouse
beforeAll(async () => {
  made = await publicHouse()
}, 60_000)

const get = async (url: string) => {
  const { app, tenant } = made.house
  return app.inject({ method: 'GET', url, headers: { host: tenant.host ?? '' } })
}

const parser = new new Window().DOMParser()
const parse = (xml: string) => parser.parseFromString(xml, 'application/xml')

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

interface Read {
  readonly title: string
  readonly entries: { readonly id: string; readonly title: string; readonly link: string; readonly words: string }[]
}

/** The feed, after everything RFC 4287 §4.1 asks of it and of its entries. */
function readFeed(xml: string): Read {
  const document = parse(xml)
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0)
  const feed: Element = document.documentElement
  expect([feed.localName, feed.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
  const children = (of: Element, name: string) => [...of.children].filter(({ localName }) => localName === name)
  const only = (of: Element, name: string): string => {
    const found = children(of, name)
    expect(found, `${name} in ${of.localName}`).toHaveLength(1)
    return found[0]?.textContent ?? ''
  }
  expect(only(feed, 'updated')).toMatch(rfc3339)
  expect(URL.canParse(only(feed, 'id'))).toBe(true)
  expect(children(feed, 'author')[0]?.children[0]?.localName).toBe('name')
  const rels = children(feed, 'link').map((link) => link.getAttribute('rel'))
  expect(rels).toEqual(['self', 'alternate'])
  const entries = children(feed, 'entry').map((entry) => {
    for (const name of ['updated', 'published']) expect(only(entry, name)).toMatch(rfc3339)
    const id = only(entry, 'id')
    expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    const link = children(entry, 'link')[0]?.getAttribute('href') ?? ''
    expect(URL.canParse(link)).toBe(true)
    return { id, title: only(entry, 'title'), link, words: entry.textContent ?? '' }
  })
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  return { title: only(feed, 'title'), entries }
}

describe('a feed', () => {
  test('of everything has what is published, each with its answer', async () => {
    const answer = await get('/feeds/all')
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const { title, entries } = readFeed(answer.body)
    expect(title).toBe('公开的建议和答复 · 演示区人大')
    expect(entries.map((entry) => entry.title).toSorted()).toEqual(
      [
        `=关于公开的建议（${made.full.reference}）`,
        `保密代表身份的建议（${made.confidential.reference}）`,
        `只公开摘要的建议（${made.summary.reference}）`,
      ].toSorted(),
    )
    expect(answer.body).not.toContain(secret)
  })

  test('of a unit has that unit’s; one that has nothing public has no feed', async () => {
    const { units } = made.district
    expect(readFeed((await get(`/feeds/units/${units[0].id}`)).body).entries).toHaveLength(3)
    expect(readFeed((await get(`/feeds/units/${units[1].id}`)).body).entries).toHaveLength(0)
    expect((await get(`/feeds/topics/${encodeURIComponent('没有的类别')}`)).statusCode).toBe(404)
  })

  test('of a suggestion tells of the answer and the promise, or that it was withdrawn and why', async () => {
    const { entries } = readFeed((await get(`/feeds/suggestions/${made.full.reference}`)).body)
    expect(entries.map(({ title }) => title)).toEqual([
      '公开',
      '住建局答复',
      '承诺：年底前完成十二个村（2025年12月31日前）',
    ])
    const gone = readFeed((await get(`/feeds/suggestions/${made.withdrawn.reference}`)).body)
    expect(gone.entries.map(({ title }) => title)).toEqual(['此件已于2025年6月11日撤下公开。原因：代表要求撤下'])
    expect((await get(`/feeds/suggestions/${made.hidden[0]?.reference}`)).statusCode).toBe(404)
  })
})

test('any text is written so that it reads as it was, without what XML has no place for', () => {
  const nasty = 'a <b> & "c" ]]> \u0000\u0008\ud800 甲'
  const at = new Date('2025-06-10T04:00:00Z')
  const { body } = feedAnswer({
    id: 'http://x.invalid/f',
    title: nasty,
    author: nasty,
    self: 'http://x.invalid/f?a=1&b=2',
    web: 'http://x.invalid/',
    updated: at,
    entries: [
      {
        id: 'urn:uuid:00000000-0000-4000-8000-000000000118',
        title: nasty,
        link: 'http://x.invalid/?a=1&b="',
        published: at,
        updated: at,
        summary: nasty,
        categories: [nasty],
      },
    ],
  })
  const feed = readFeed(body)
  expect(feed.entries).toMatchObject([{ title: 'a <b> & "c" ]]> \ufffd 甲' }])
})
