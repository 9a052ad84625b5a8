/** Many papers as one file (打包下载): names as in the register, two of one name told apart by a number. */
import { writeZip } from '../workbook/zip-writer.ts'

export function writeArchive(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  const taken = new Map<string, number>()
  return writeZip(
    files.map(({ name, bytes }) => {
      const safe = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_')
      const times = (taken.get(safe) ?? 0) + 1
      taken.set(safe, times)
      return { name: times === 1 ? safe : safe.replace(/(\.\w+)?$/, ` (${times})$1`), content: [bytes] }
    }),
  )
}
