/** The desk half of every registered feature, in the order of the registry (功能登记顺序). */
import { mayAsk, type Access } from '#kernel/endpoint'
import type { DeskCommand, DeskFeature, DeskMenuItem, DeskScreen } from '#ui/desk'
import type { Session } from '#ui/session'
import { features as registry } from '../../features/index.ts'

const found = import.meta.glob<{ desk: DeskFeature }>('../../features/*/desk/index.tsx', { eager: true })

export const features: readonly (DeskFeature & { readonly name: string })[] = registry.flatMap((name) => {
  const half = found[`../../features/${name}/desk/index.tsx`]
  return half ? [{ name, ...half.desk }] : []
})

const open = <Slot extends { readonly access: Access }>(slots: readonly Slot[], session: Session): Slot[] =>
  slots.filter(({ access }) => mayAsk(access, session))

export const allScreens: readonly DeskScreen[] = features.flatMap(({ screens }) => screens)

/** Lines of work first, what serves them after. */
export function menuFor(session: Session): DeskMenuItem[] {
  const items = open(
    features.flatMap(({ menu = [] }) => menu),
    session,
  )
  return [...items.filter(({ afterWork }) => !afterWork), ...items.filter(({ afterWork }) => afterWork)]
}

export const commandsFor = (session: Session): DeskCommand[] =>
  open(
    features.flatMap(({ commands = [] }) => commands),
    session,
  )

/** Screens that open without a parameter, so that the palette can list them. */
export const plainScreensFor = (session: Session): DeskScreen[] =>
  open(allScreens, session).filter(({ path }) => !path.includes(':'))

/** The screen of an address. */
export const screenAt = (address: string): DeskScreen | undefined =>
  allScreens.find(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`).test(address))
