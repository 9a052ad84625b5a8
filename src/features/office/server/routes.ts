/** Binds the endpoints of settings and of the journal to what answers them. */
import { serve, type Route } from '#kernel/feature'
import { tableExportApi } from '#kernel/table-export'
import { journalApi, settingApi } from '../domain/contract.ts'
import { changeSettingByHand } from './commands.ts'
import { exportJournal } from './journal-export.ts'
import { aboutJournal, listJournal } from './journal.ts'
import { listSettings, settingHistory } from './settings.ts'
import { exportTable } from './table-export.ts'

export const routes: readonly Route[] = [
  serve(settingApi.list, listSettings),
  serve(settingApi.history, settingHistory),
  serve(settingApi.change, changeSettingByHand),
  serve(journalApi.about, aboutJournal),
  serve(journalApi.list, listJournal),
  serve(journalApi.export, exportJournal),
  serve(tableExportApi.make, exportTable),
]
