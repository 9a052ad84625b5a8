/** 二维码: an address or a key as a picture, with words for those who cannot see it. */
import { encodeQR } from 'qr'

export const QrCode = ({ text, label }: { text: string; label: string }) => (
  <img src={`data:image/svg+xml,${encodeURIComponent(encodeQR(text, 'svg'))}`} width={240} height={240} alt={label} />
)
