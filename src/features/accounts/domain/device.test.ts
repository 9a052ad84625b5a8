import { expect, test } from 'vitest'
import { messages } from '../messages/index.ts'
import { deviceText } from './device.ts'

const inChrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0'

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${inChrome} Safari/537.36`, 'Chrome 128 · Windows'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${inChrome} Safari/537.36 Edg/128.0.2739.42`, 'Edge 128 · Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox 130 · Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari 17 · iPhone',
  ],
  [
    `Mozilla/5.0 (Linux; Android 14; 23127PN0CC) ${inChrome} Mobile Safari/537.36 MicroMessenger/8.0.50`,
    '微信 8 · 安卓',
  ],
  [`Mozilla/5.0 (Phone; OpenHarmony 5.0) ${inChrome} ArkWeb/4.1 Mobile HuaweiBrowser/5.0.4`, '华为浏览器 5 · 鸿蒙'],
  ['Mozilla/5.0 (Windows NT 10.0) something else', 'Windows'],
  ['curl/8.5.0', '没有说明'],
  ['', '没有说明'],
])('%s is shown as %s', (userAgent, shown) => {
  expect(deviceText(userAgent, messages['zh-CN'].own)).toBe(shown)
})

test('in English the names are English', () => {
  const wechat = `Mozilla/5.0 (Linux; Android 14) ${inChrome} Mobile Safari/537.36 MicroMessenger/8.0.50`
  expect(deviceText(wechat, messages.en.own)).toBe('WeChat 8 · Android')
})
