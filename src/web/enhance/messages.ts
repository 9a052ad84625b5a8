/** What the page script says (页面脚本的话); kept apart from the pages' own words so that the script stays small. */
const messages = {
  'zh-CN': {
    saved: '已存 {time}',
    full: '这台设备存不下了，请不要关闭页面',
    restored: '这是 {time} 存在这台设备里的内容',
    other: '这台设备里还有 {time} 存的另一稿',
    use: '用那一稿',
    discard: '不要了',
    offline: '没有网络。填写的内容存在这台设备里',
    sending: '正在提交',
    waiting: '没有发出去。内容已存在这台设备里，联网后自动再交一次',
    failed: '没有发出去。内容已存在这台设备里，请稍后再点提交',
    changed: '内容改过了，联网后请再点提交',
    left: '还可以写 {count} 个字',
    over: '多了 {count} 个字',
    shrinking: '正在压缩照片',
    remove: '去掉',
    chosen: '选好的文件',
    stale: '连接中断，数据截至 {time}',
  },
  en: {
    saved: 'Saved {time}',
    full: 'This device has no room left; keep the page open',
    restored: 'This was saved on this device at {time}',
    other: 'This device holds another draft of {time}',
    use: 'Use that one',
    discard: 'Discard it',
    offline: 'No network. What you write is saved on this device',
    sending: 'Sending',
    waiting: 'Not sent. It is saved on this device and is sent once more when the network is back',
    failed: 'Not sent. It is saved on this device; press the button again later',
    changed: 'You changed it; press the button again when the network is back',
    left: '{count} characters left',
    over: '{count} characters too many',
    shrinking: 'Shrinking photos',
    remove: 'Remove',
    chosen: 'Chosen files',
    stale: 'Connection lost, data of {time}',
  },
}

/** The words in the language of the page. */
export const words = messages[document.documentElement.lang === 'en' ? 'en' : 'zh-CN']

/** The one place of a text, filled. */
export const fill = (text: string, value: string | number): string => text.replace(/\{\w+\}/, String(value))

export const clock = (at: number, seconds = false): string => {
  const time = new Date(at)
  const parts = [time.getHours(), time.getMinutes(), ...(seconds ? [time.getSeconds()] : [])]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
