/** The papers of decisions (文书): their names. */
export const paperKinds = {
  resolution: { 'zh-CN': '决议、决定', en: 'Resolution or decision' },
}
