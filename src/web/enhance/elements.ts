/** Elements for phones of 2019 (旧手机): what their browsers do not have under a newer name. */

/** As replaceChildren, which iOS 13 and Chromium 80 lack. */
export function fillWith(place: HTMLElement, ...content: (Node | string)[]): void {
  place.textContent = ''
  place.append(...content)
}

/** The button that was pressed; older browsers do not say which one sent a form. */
export function pressedButton(form: HTMLFormElement): () => HTMLButtonElement | undefined {
  let pressed: HTMLButtonElement | undefined
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    pressed = button?.type === 'submit' ? button : undefined
  })
  return () => pressed
}
