/** A button that opens a small panel below it (下拉面板). */
import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'

export const Popup = ({ label, children }: { label: string; children: ReactNode }) => (
  <DialogTrigger>
    <Button className="button secondary">{label}</Button>
    <Popover className="popup" placement="bottom end">
      <Dialog aria-label={label}>{children}</Dialog>
    </Popover>
  </DialogTrigger>
)
