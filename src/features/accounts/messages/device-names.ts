/** Browsers and systems whose names differ by language (设备用语). */
export const deviceNamesZhCN = {
  wechat: '微信',
  dingtalk: '钉钉',
  huawei: '华为浏览器',
  xiaomi: '小米浏览器',
  qq: 'QQ 浏览器',
  uc: 'UC 浏览器',
  HarmonyOS: '鸿蒙',
  Android: '安卓',
  kylin: '麒麟',
  uos: '统信 UOS',
}

export const deviceNamesEn: typeof deviceNamesZhCN = {
  wechat: 'WeChat',
  dingtalk: 'DingTalk',
  huawei: 'Huawei Browser',
  xiaomi: 'Mi Browser',
  qq: 'QQ Browser',
  uc: 'UC Browser',
  HarmonyOS: 'HarmonyOS',
  Android: 'Android',
  kylin: 'Kylin',
  uos: 'UOS',
}
