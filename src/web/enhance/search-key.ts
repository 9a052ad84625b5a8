/** 查找快捷键: Ctrl+K or ⌘K goes to the search box of the page, or to the page of the search. */
export function openSearchByKey(open: (address: string) => void): void {
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event
    if (isComposing || key.toLowerCase() !== 'k' || ctrlKey === metaKey || altKey || shiftKey) return
    event.preventDefault()
    const box = document.querySelector<HTMLInputElement>('input[type="search"]')
    if (!box) return open('/search')
    box.focus()
    box.select()
  })
}
