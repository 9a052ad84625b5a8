/** A code to keep (查询码): copied with one tap, or saved as a picture for the photo album. */
export function enhanceCode(box: HTMLElement): void {
  const code = box.dataset.code ?? ''
  const copy = box.querySelector<HTMLButtonElement>('[data-copy]')
  const save = box.querySelector<HTMLButtonElement>('[data-save-code]')
  if (copy && 'clipboard' in navigator) {
    copy.hidden = false
    copy.addEventListener(
      'click',
      () => void navigator.clipboard.writeText(code).then(() => (copy.textContent = copy.dataset.copied ?? '')),
    )
  }
  if (save) {
    save.hidden = false
    save.addEventListener('click', () => savePicture(box, code))
  }
}

/** Also shown below: inside a chat app the way to keep a picture is to press on it. */
function savePicture(box: HTMLElement, code: string): void {
  const title = box.dataset.codeTitle ?? ''
  const picture = document.createElement('canvas')
  picture.width = 720
  picture.height = 360
  const pen = picture.getContext('2d')
  if (!pen) return
  const { fontFamily } = getComputedStyle(document.body)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, 720, 360)
  pen.fillStyle = '#1c1f23'
  pen.font = `32px ${fontFamily}`
  pen.fillText(title, 40, 90, 640)
  pen.font = `600 96px ${fontFamily}`
  pen.fillText(code, 40, 220, 640)
  pen.font = `28px ${fontFamily}`
  pen.fillText(location.host, 40, 310, 640)
  const image = new Image()
  image.src = picture.toDataURL('image/png')
  image.alt = `${title} ${code}`
  box.querySelector('img')?.remove()
  box.append(image)
  const link = document.createElement('a')
  link.href = image.src
  link.download = `${code}.png`
  link.click()
}
