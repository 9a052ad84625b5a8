// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { showSimilar } from './similar.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function openForm(answer: unknown): { area: HTMLTextAreaElement; place: HTMLElement; asked: string[] } {
  document.body.innerHTML = `<form><textarea name="text"></textarea>
    <div data-similar="text" data-similar-summary="以前有 {count} 件" data-similar-places="同一地点：{words}"
      data-similar-matters="同一事项：{words}" data-similar-and="、"></div></form>`
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return new Response(JSON.stringify(answer))
  })
  const place = document.querySelector<HTMLElement>('[data-similar]')
  const area = document.querySelector('textarea')
  if (!place || !area) throw new Error('the form is not there')
  showSimilar(place)
  return { area, place, asked }
}

const type = (area: HTMLTextAreaElement, text: string) => {
  area.value = text
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

test('what is like it appears after a pause, folded, with its reason, as text', async () => {
  vi.useFakeTimers()
  const { area, place, asked } = openForm([
    { id: 'x', reference: '17-2-88', title: '<b>红绿灯</b>', places: ['里山镇'], matters: ['红绿灯', '中学'] },
  ])
  type(area, '里山镇中学门口')
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked).toEqual([])
  type(area, '里山镇中学门口学生过马路很危险，希望装红绿灯，越快越好')
  await vi.advanceTimersByTimeAsync(1000)
  type(area, '里山镇中学门口学生过马路很危险，希望装红绿灯，越快越好。')
  await vi.advanceTimersByTimeAsync(1600)
  expect(asked).toHaveLength(1)
  expect(place.querySelector('details')?.open).toBe(false)
  expect(place.querySelector('summary')?.textContent).toBe('以前有 1 件')
  expect(place.querySelector('a')?.getAttribute('href')).toBe('/s/17-2-88')
  expect(place.querySelector('a')?.textContent).toBe('<b>红绿灯</b>')
  expect(place.querySelector('.hint')?.textContent).toBe('同一地点：里山镇 · 同一事项：红绿灯、中学')
})

test('when nothing is like it any more, nothing stays', async () => {
  vi.useFakeTimers()
  const { area, place } = openForm([])
  place.innerHTML = '<details></details>'
  type(area, '这是一段足够长的文字，用来问有没有相近的建议。')
  await vi.advanceTimersByTimeAsync(1600)
  expect(place.innerHTML).toBe('')
})
