/** 选择文件 at the desk: our words over the input, because the browser's own speak the language of the operating system. */

interface FileButtonProps {
  readonly label: string
  readonly accept?: string
  readonly disabled?: boolean
  /** Named beside the button, for a file that is sent later. */
  readonly chosen?: File | undefined
  readonly onChoose: (file: File | undefined) => void
}

export function FileButton({ label, accept, disabled = false, chosen, onChoose }: FileButtonProps) {
  return (
    <span className="actions-inline">
      <label className="button secondary file-button">
        {label}
        <input
          type="file"
          accept={accept}
          disabled={disabled}
          onChange={({ target }) => {
            onChoose(target.files?.[0])
            // The same file may be chosen again, once it has been mended.
            target.value = ''
          }}
        />
      </label>
      {chosen && <span role="status">{chosen.name}</span>}
    </span>
  )
}
