/** A button for one step (操作按钮): always there; when the step is not possible now it is disabled and says why. */
import { useId } from 'react'

interface ActionButtonProps {
  readonly label: string
  /** Why not now, in words. */
  readonly refused?: string | undefined
  readonly primary?: boolean
  /** The reason stands beside the button instead of behind it. */
  readonly saysWhy?: boolean
  /** The step is being taken: it cannot be pressed, looks so, and keeps the focus. */
  readonly busy?: boolean
  readonly onClick: () => void
}

export function ActionButton({
  label,
  refused,
  primary = false,
  saysWhy = false,
  busy = false,
  onClick,
}: ActionButtonProps) {
  const reasonId = useId()
  return (
    <>
      <button
        type="button"
        className={primary ? 'button primary' : 'button secondary'}
        disabled={refused !== undefined}
        title={refused}
        aria-describedby={refused && reasonId}
        aria-disabled={busy || undefined}
        onClick={busy ? undefined : onClick}
      >
        {label}
      </button>
      {refused && (
        <span id={reasonId} className={saysWhy ? 'hint' : 'hidden'}>
          {refused}
        </span>
      )}
    </>
  )
}
