/** The papers meetings can issue (会议文件), in the order of the work. */
import type { DocumentKind } from '#kernel/document'
import { agenda, schedule } from './agenda.ts'
import { agreedList } from './agreed.ts'
import { meetingMatter } from './meeting-paper.ts'
import { minutes } from './minutes.ts'
import { notice } from './notice.ts'
import { roster, signIn } from './people.ts'

/** The first of them says which meeting they are about. */
export const documents: readonly DocumentKind[] = [
  { ...notice, matter: meetingMatter },
  agenda,
  schedule,
  roster,
  signIn,
  minutes,
  agreedList,
]
