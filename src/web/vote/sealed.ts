/** 表决资格: the ballot that a whole hall was sent stays out of sight until this phone knows that its owner may vote. */

/** Whether there is a ballot to show now; one that is not for the owner is gone, and his own page says why. */
export function unseal(card: HTMLElement, { voted, ask }: { voted: boolean; ask: () => void }): void {
  const sealed = card.querySelector<HTMLTemplateElement>('template[data-sealed]')
  if (!sealed) return
  const own = card.closest<HTMLElement>('[data-mark]')?.dataset.mark ?? ''
  const entitled = (sealed.dataset.entitled ?? '').split(' ')
  if (own !== '' && entitled.indexOf(own) >= 0) {
    if (!voted) sealed.before(sealed.content)
    sealed.remove()
    return
  }
  sealed.remove()
  const checking = card.querySelector<HTMLElement>('[data-checking]')
  if (checking) checking.hidden = false
  // The page of the whole hall opened by itself belongs to nobody; asking for it again would bring the same one.
  if (own !== '') ask()
}
