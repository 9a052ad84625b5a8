/**
 * What browser and system a session is of (设备), from what the browser says of itself: the few that people here use,
 * by name. What is not known is left out rather than guessed; a browser may say what it likes, so nothing is decided by it.
 */

/** The first that is found wins: those that are built on another name that one as well. */
const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/MicroMessenger\/(\d+)/, 'wechat'],
  [/DingTalk(?:\(|\/)?(\d+)?/, 'dingtalk'],
  [/(?:Edg|EdgA|EdgiOS)\/(\d+)/, 'Edge'],
  [/(?:HuaweiBrowser)\/(\d+)/, 'huawei'],
  [/(?:MiuiBrowser)\/(\d+)/, 'xiaomi'],
  [/(?:QQBrowser|MQQBrowser)\/(\d+)/, 'qq'],
  [/(?:UCBrowser|UCWEB)\/?(\d+)?/, 'uc'],
  [/(?:OPR|Opera)\/(\d+)/, 'Opera'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:HeadlessChrome|Chrome|CriOS|Chromium)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari\//, 'Safari'],
]

const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Kylin/i, 'kylin'],
  [/UOS|Deepin/i, 'uos'],
  [/Linux/, 'Linux'],
]

export interface Device {
  /** A key of the words, or a name that is the same in every language. */
  readonly browser: string | undefined
  /** Its main number, '128'. */
  readonly version: string | undefined
  readonly system: string | undefined
}

export function deviceOf(userAgent: string): Device {
  for (const [pattern, browser] of browsers) {
    const found = pattern.exec(userAgent)
    if (found) return { browser, version: found[1], system: systemOf(userAgent) }
  }
  return { browser: undefined, version: undefined, system: systemOf(userAgent) }
}

const systemOf = (userAgent: string): string | undefined => systems.find(([pattern]) => pattern.test(userAgent))?.[1]

interface DeviceWords {
  readonly unknownDevice: string
  /** Names that differ by language, by key. */
  readonly deviceNames: Readonly<Record<string, string>>
}

/** Chrome 128 · Windows; what says nothing of itself that is known is called unknown. */
export function deviceText(userAgent: string, { unknownDevice, deviceNames }: DeviceWords): string {
  const { browser, version, system } = deviceOf(userAgent)
  const nameOf = (key: string) => deviceNames[key] ?? key
  const parts = [
    browser && [nameOf(browser), version].filter((part) => part !== undefined).join(' '),
    system && nameOf(system),
  ]
  return parts.filter((part) => part !== undefined).join(' · ') || unknownDevice
}
