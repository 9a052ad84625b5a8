/** 代表建议: pages for deputies, handling units, leaders and the public. */
import { meetingsWord } from '#features/meetings'
import { searchWord } from '#features/search'
import type { MenuItem, PageFeature } from '#ui/page'
import { pageMessages } from '../messages/pages.ts'
import { checkPage } from './deputy/CheckPage.tsx'
import { contactsPage } from './deputy/ContactsPage.tsx'
import { cosignPage } from './deputy/CosignPage.tsx'
import { donePage } from './deputy/DonePage.tsx'
import { editDraftPage, newDraftPage } from './deputy/DraftPages.tsx'
import { draftsPage, minePage } from './deputy/MinePages.tsx'
import { ratePage } from './deputy/RatePage.tsx'
import { recheckPage } from './deputy/RecheckPage.tsx'
import { deputyTodayPage } from './deputy/TodayPage.tsx'
import { withdrawPage } from './deputy/WithdrawPage.tsx'
import { leadPage } from './LeadPage.tsx'
import { contactPage } from './unit/ContactPage.tsx'
import { replyDraftPage } from './unit/DraftPage.tsx'
import { extensionPage } from './unit/ExtensionPage.tsx'
import { unitListPage } from './unit/ListPage.tsx'
import { opinionPage } from './unit/OpinionPage.tsx'
import { receiptPage } from './unit/ReceiptPage.tsx'
import { signPage } from './unit/SignPage.tsx'
import { tasksPage } from './unit/TasksPage.tsx'
import { unitTodayPage } from './unit/TodayPage.tsx'
import { printPage } from './whole/PrintPage.tsx'
import { publicListPage } from './whole/PublicListPage.tsx'
import { previewPage } from './whole/PreviewPage.tsx'
import { replyReadingPage } from './whole/ReplyPage.tsx'
import { suggestionPage } from './whole/SuggestionPage.tsx'
import type { PageWords } from './words.ts'

const item = (area: MenuItem['area'], href: string, label: (words: PageWords) => string): MenuItem => ({
  area,
  href,
  label: { 'zh-CN': label(pageMessages['zh-CN']), en: label(pageMessages.en) },
})

export const pages: PageFeature = {
  pages: [
    publicListPage,
    suggestionPage,
    previewPage,
    printPage,
    replyReadingPage,
    deputyTodayPage,
    newDraftPage,
    editDraftPage,
    checkPage,
    donePage,
    minePage,
    draftsPage,
    cosignPage,
    ratePage,
    recheckPage,
    contactsPage,
    withdrawPage,
    unitTodayPage,
    unitListPage,
    receiptPage,
    contactPage,
    extensionPage,
    opinionPage,
    tasksPage,
    replyDraftPage,
    signPage,
    leadPage,
  ],
  menu: [
    item('public', '/s', ({ whole }) => whole.list.menu),
    item('deputy', '/me', ({ deputy }) => deputy.menu.today),
    item('deputy', '/me/suggestions', ({ deputy }) => deputy.menu.mine),
    { area: 'deputy', ...meetingsWord },
    { area: 'deputy', ...searchWord },
    item('deputy', '/me/account', ({ deputy }) => deputy.menu.own),
    item('unit', '/unit', ({ unit }) => unit.menu.today),
    item('unit', '/unit/list', ({ unit }) => unit.menu.list),
    item('unit', '/unit/promises', ({ unit }) => unit.menu.promises),
    item('leader', '/lead', ({ unit }) => unit.menu.lead),
    { area: 'leader', ...meetingsWord },
    item('leader', '/s', ({ whole }) => whole.list.menu),
    ...(['public', 'unit', 'leader'] as const).map((area) => ({ area, ...searchWord })),
  ],
}
