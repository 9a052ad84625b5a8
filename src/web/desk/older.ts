/** What Chromium 109, the last on Windows 7 and the base of some office browsers, does not have yet (旧浏览器). */
if (!('toSorted' in Array.prototype))
  Object.defineProperty(Array.prototype, 'toSorted', {
    value<Item>(this: Item[], compare?: (a: Item, b: Item) => number) {
      return this.slice().sort(compare)
    },
  })
