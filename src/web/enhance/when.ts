/** Questions that follow from an answer (追问): shown once that answer is chosen; without the script they always show. */
export function showWhenChosen(block: HTMLElement): void {
  const form = block.closest('form')
  const [name = '', value = ''] = (block.dataset.when ?? '').split('=')
  const tell = () => {
    const chosen = form?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]:checked`)
    block.hidden = chosen?.value !== value
  }
  form?.addEventListener('change', tell)
  tell()
}
