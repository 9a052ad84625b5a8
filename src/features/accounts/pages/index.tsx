/** 账号 in pages: signing in and out, one's own account, the set-up of an empty house. */
import type { PageFeature } from '#ui/page'
import { accountPage } from './AccountPage.tsx'
import { codePage } from './CodePage.tsx'
import { firstPasswordPage } from './FirstPasswordPage.tsx'
import { linkPage } from './LinkPage.tsx'
import { secondFactorPage } from './SecondFactorPage.tsx'
import { setUpPage } from './SetUpPage.tsx'
import { signInPage } from './SignInPage.tsx'
import { signOutPage } from './SignOutPage.tsx'

export const pages: PageFeature = {
  pages: [signInPage, codePage, linkPage, secondFactorPage, firstPasswordPage, signOutPage, accountPage, setUpPage],
}
