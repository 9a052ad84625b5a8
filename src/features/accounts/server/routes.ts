/** Endpoints of accounts, bound to what answers them. */
import { serve, type Route } from '#kernel/feature'
import { accountsApi } from '../domain/contract-administration.ts'
import { ownAccountApi } from '../domain/contract-own.ts'
import { setUpApi } from '../domain/contract-set-up.ts'
import { signInApi } from '../domain/contract-sign-in.ts'
import {
  accountList,
  disableAccount,
  enableAccount,
  linkIdentity,
  oneAccount,
  openAccount,
  openForDeputies,
  persons,
  removeSecondFactor,
  resetAccount,
  unlinkIdentity,
} from './administration.ts'
import { enterDemonstration, listDoors } from './demonstration.ts'
import { getInvitation } from './invitations.ts'
import { sendCode, signInWithCode, signInWithLink } from './one-time.ts'
import { beginEnrolment, changePassword, confirmOwnEnrolment, getOwnAccount, signOutEverywhere } from './own-account.ts'
import { proveAgain } from './recent-proof.ts'
import { setUpHouse, setUpView } from './set-up.ts'
import {
  enrolAtSignIn,
  pendingStep,
  setFirstPassword,
  showSecondFactor,
  signInWithPassword,
  signOut,
} from './sign-in.ts'

export const routes: readonly Route[] = [
  serve(signInApi.ways, async (work) => ({
    identityProvider: work.ports.installation.identityProvider !== undefined,
    doors: await listDoors(work),
  })),
  serve(signInApi.password, signInWithPassword),
  serve(signInApi.pending, pendingStep),
  serve(signInApi.secondFactor, showSecondFactor),
  serve(signInApi.enrol, enrolAtSignIn),
  serve(signInApi.firstPassword, setFirstPassword),
  serve(signInApi.sendCode, sendCode),
  serve(signInApi.code, signInWithCode),
  serve(signInApi.link, signInWithLink),
  serve(signInApi.demonstration, enterDemonstration),
  serve(signInApi.signOut, signOut),
  serve(ownAccountApi.get, getOwnAccount),
  serve(ownAccountApi.changePassword, changePassword),
  serve(ownAccountApi.beginEnrolment, beginEnrolment),
  serve(ownAccountApi.confirmEnrolment, confirmOwnEnrolment),
  serve(ownAccountApi.prove, proveAgain),
  serve(ownAccountApi.signOutEverywhere, signOutEverywhere),
  serve(accountsApi.list, accountList),
  serve(accountsApi.get, oneAccount),
  serve(accountsApi.persons, persons),
  serve(accountsApi.open, openAccount),
  serve(accountsApi.openForDeputies, openForDeputies),
  serve(accountsApi.invite, resetAccount),
  serve(accountsApi.invitation, getInvitation),
  serve(accountsApi.disable, disableAccount),
  serve(accountsApi.enable, enableAccount),
  serve(accountsApi.removeSecondFactor, removeSecondFactor),
  serve(accountsApi.link, linkIdentity),
  serve(accountsApi.unlink, unlinkIdentity),
  serve(setUpApi.get, setUpView),
  serve(setUpApi.set, setUpHouse),
]
