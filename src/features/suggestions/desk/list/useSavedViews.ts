/** 保存的视图: addresses of the list under a name. */
import { useMemo } from 'react'
import type { SavedViews } from '#ui/grid/types'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'

const screen = '/desk/s'

export function useSavedViews(): SavedViews {
  const { data } = useEndpoint(suggestionApi.savedViews, {})
  const { mutate: save } = useCommand(suggestionApi.saveView)
  const { mutate: drop } = useCommand(suggestionApi.dropView)
  return useMemo(
    () => ({
      views: (data ?? [])
        .filter(({ address }) => address === screen || address.startsWith(`${screen}?`))
        .map(({ id, name, address }) => ({ id, name, search: address.slice(screen.length + 1) })),
      save: (name, search) => save({ name, address: search ? `${screen}?${search}` : screen }),
      remove: (id) => drop({ id }),
    }),
    [data, save, drop],
  )
}
