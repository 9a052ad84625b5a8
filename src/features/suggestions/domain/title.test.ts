import { expect, test } from 'vitest'
import { proposedTitle } from './title.ts'

test.each([
  ['建议在里山镇中学门口增设红绿灯。早晚高峰很挤。', '关于在里山镇中学门口增设红绿灯的建议'],
  ['里山镇中学门口早晚高峰很挤，希望增设红绿灯和护学岗。', '关于增设红绿灯和护学岗的建议'],
  ['为此，我们恳请政府尽快修复春江路破损路面。', '关于修复春江路破损路面的建议'],
  ['村里的公共充电桩太少了', '关于村里的公共充电桩太少的建议'],
  ['能不能给常绿镇通一趟早班公交啊？', '关于给常绿镇通一趟早班公交的建议'],
  ['尊敬的各位领导：\n您好！建议加强村级卫生室药品配备。', '关于加强村级卫生室药品配备的建议'],
  ['关于整治青云溪水质的建议\n青云溪近年来水质变差。', '关于整治青云溪水质的建议'],
  ['建议', '关于建议的建议'],
  ['', ''],
  [' \n。', ''],
])('“%s” proposes “%s”', (text, title) => {
  expect(proposedTitle(text)).toBe(title)
})

test('a sentence without an end is cut, so that the title can be read in a list', () => {
  const title = proposedTitle('路'.repeat(20_000))
  expect(title).toBe(`关于${'路'.repeat(40)}的建议`)
})
