/** 导出: the report as a word file or a PDF; what takes longer than a second says how long it has taken. */
import { useEffect, useState } from 'react'
import { say } from '#kernel/message'
import { paperApi } from '#features/papers'
import { ActionButton } from '#ui/ActionButton'
import { useFileFetch } from '#ui/fetched-file'
import { useMessages } from '#ui/session'
import { call, useEndpoint } from '#ui/useEndpoint'
import { exportFormats, writerApi, type ExportFormat } from '../../domain/writer/contract.ts'
import { stageMessages } from '../../messages/stages.ts'

interface ExportProps {
  readonly reportId: string
  /** Saves what is typed first. */
  readonly settle: () => Promise<number>
  readonly refused: string | undefined
}

export function Export({ reportId, settle, refused }: ExportProps) {
  const m = useMessages(stageMessages).exports
  const fetchFile = useFileFetch()
  const { data: faces } = useEndpoint(paperApi.pdfFaces, {})
  const [running, setRunning] = useState<ExportFormat>()
  const run = async (format: ExportFormat) => {
    setRunning(format)
    await fetchFile(async () => {
      await settle()
      const { fileId, name } = await call(writerApi.export, { id: reportId, format })
      return { fileId, said: say(m.exported, { name }) }
    })
    setRunning(undefined)
  }
  const absent = faces?.refused ?? undefined
  return (
    <>
      {exportFormats.map((format) => (
        <ActionButton
          key={format}
          label={m[format]}
          refused={refused ?? (format === 'pdf' ? absent : undefined)}
          onClick={() => running === undefined && void run(format)}
        />
      ))}
      {running && <Running words={m.setting[running]} />}
    </>
  )
}

/** In which faces the PDF is set where those of official papers are missing. */
export function Substitutes() {
  const m = useMessages(stageMessages).exports
  const { data: faces } = useEndpoint(paperApi.pdfFaces, {})
  if (!faces || faces.refused !== null || faces.substitutes.length === 0) return null
  const faceBy = Map.groupBy(faces.substitutes, ({ by }) => by)
  const words = [...faceBy]
    .map(([by, all]) => say(m.face, { by, face: all.map(({ face }) => face).join(m.list) }))
    .join(m.and)
  return <p className="hint">{say(m.faces, { faces: words })}</p>
}

function Running({ words }: { words: string }) {
  const m = useMessages(stageMessages).exports
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="hint" role="status" aria-busy="true">
      {words} {seconds > 0 && say(m.seconds, { seconds })}
    </span>
  )
}
