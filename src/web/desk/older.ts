/** What Chromium 109, the last on Windows 7 and the base of some office browsers, does not have yet (旧浏览器). */
if (!('toSorted' in Array.prototype))
  Object.defineProperty(Array.prototype, 'toSorted', {
    value<Item>(this: Item[], compare?: (a: Item, b: Item) => number) {
      return this.slice().sort(compare)
    },
  })

if (!('groupBy' in Map))
  Object.defineProperty(Map, 'groupBy', {
    value<Item, Key>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key) {
      const groups = new Map<Key, Item[]>()
      let index = 0
      for (const item of items) {
        const key = keyOf(item, index++)
        groups.set(key, [...(groups.get(key) ?? []), item])
      }
      return groups
    },
  })
